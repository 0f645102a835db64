package rollcall.systemtests.history;

import static rollcall.systemtests.history.Violation.Broken.TWO_OWNERS;
import static rollcall.systemtests.history.Violation.Broken.VERSIONS_OUT_OF_ORDER;
import static rollcall.systemtests.history.Violation.Broken.VERSION_MISSING;
import static rollcall.systemtests.history.Violation.Broken.VERSION_TWICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A device has one owner at any time, and its versions are 1, 2, 3 and so on: each told by one event, those of a topic in
 * their order. The same event may be told again.
 */
final class DeviceLives {
    private final Map<String, SortedMap<Long, DeviceEvent>> lives = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private DeviceLives() {}

    static Stream<Violation> check(History history) {
        DeviceLives check = new DeviceLives();
        check.told(history.registrations());
        check.told(history.changes());
        check.lives.values().forEach(life -> {
            check.withoutGap(life);
            check.oneOwner(life);
        });
        return check.violations.stream();
    }

    /** The events of one topic. */
    private void told(List<DeviceEvent> steps) {
        Map<String, Long> latest = new HashMap<>();
        for (DeviceEvent step : steps) {
            DeviceEvent known = lives.computeIfAbsent(step.deviceId(), id -> new TreeMap<>())
                    .putIfAbsent(step.version(), step);
            if (known != null && !known.equals(step)) {
                found(VERSION_TWICE, step, "is told as %s and as %s".formatted(known, step));
            }
            long before = latest.merge(step.deviceId(), step.version(), Math::max);
            if (known == null && before > step.version()) {
                found(VERSIONS_OUT_OF_ORDER, step, "is told after version " + before);
            }
        }
    }

    private void withoutGap(SortedMap<Long, DeviceEvent> life) {
        long next = 1;
        for (DeviceEvent step : life.values()) {
            if (step.version() != next) {
                found(VERSION_MISSING, step, "comes after version " + (next - 1));
            }
            next = step.version() + 1;
        }
    }

    private void oneOwner(SortedMap<Long, DeviceEvent> life) {
        String owner = "";
        for (DeviceEvent step : life.values()) {
            boolean fits = step.registers() ? owner.isEmpty() : owner.equals(step.customer());
            if (!fits) {
                found(
                        TWO_OWNERS,
                        step,
                        "is a %s by %s, while the device is %s"
                                .formatted(step.kind(), step.customer(), owner.isEmpty() ? "nobody's" : owner + "'s"));
            }
            owner = step.endsClaim() ? "" : step.customer();
        }
    }

    private void found(Violation.Broken broken, DeviceEvent step, String what) {
        violations.add(
                new Violation(broken, "version %d of device %s %s".formatted(step.version(), step.deviceId(), what)));
    }
}
