package rollcall.ingest.backlog;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When rows have lain unread for too long.
 *
 * @param unreadAge how old the oldest unread row may be while uploads are still taken; 1 second to 6 days, for the log
 *     forgets rows after 7
 * @param askedEvery how often the broker is asked, and what a client is told to wait, 1 second to 1 hour
 */
public record BacklogSettings(
        @DefaultValue("5d") Duration unreadAge,
        @DefaultValue("30s") Duration askedEvery) {
    public BacklogSettings {
        require("unread-age", unreadAge, Duration.ofDays(6));
        require("asked-every", askedEvery, Duration.ofHours(1));
    }

    private static void require(String name, Duration value, Duration most) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "backlog.%s must be 1 second to %d hours".formatted(name, most.toHours()));
        }
    }
}
