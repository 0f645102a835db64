package rollcall.registry.lifecycle;

import java.time.Duration;

/**
 * How long things last in a device's life.
 *
 * @param inactiveAfter how long an active device may go unseen; seven days in the field
 * @param statusKept how long the status of a device that is nobody's is still told to watchers
 */
public record LifecycleRules(Duration inactiveAfter, Duration statusKept) {
    public static final LifecycleRules DEFAULTS = new LifecycleRules(Duration.ofDays(7), Duration.ofDays(30));
}
