package rollcall.systemtests.history;

import static rollcall.systemtests.history.Violation.Broken.WATCHERS_TOLD_OTHERWISE;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import rollcall.systemtests.history.View.DeviceLine;

/** What watchers were told last of a device is how it stands; what they are not told of are steps that change nothing of it. */
final class Watched {
    private Watched() {}

    static Stream<Violation> check(History history) {
        Map<String, DeviceEvent> last = new HashMap<>();
        history.watched().forEach(told -> last.put(told.deviceId(), told));
        return Fold.of(history).devices().stream()
                .filter(device -> !says(last.get(device.deviceId()), device))
                .map(device -> new Violation(
                        WATCHERS_TOLD_OTHERWISE,
                        "watchers were last told %s, and the log tells %s"
                                .formatted(last.get(device.deviceId()), device)));
    }

    private static boolean says(DeviceEvent told, DeviceLine device) {
        return told != null
                && told.version() <= device.version()
                && told.status().equals(device.status())
                && told.groupTag().equals(device.groupTag())
                && told.profileId().equals(device.profileId());
    }
}
