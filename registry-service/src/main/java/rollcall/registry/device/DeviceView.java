package rollcall.registry.device;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollcall.events.CommandDecided;

/**
 * A device as it is left by a command, in the words of Partner Center's clients.
 *
 * @param id of the device
 * @param serialNumber as it was registered
 * @param policies the profile that it is to have
 * @param attributes says what this is
 */
record DeviceView(
        String id, @Nullable String serialNumber, List<WantedDevice.Policy> policies, Map<String, String> attributes) {
    private static final String CATEGORY = "o_o_b_e";

    static DeviceView of(String deviceId, CommandDecided decided) {
        String profileId = decided.getArguments().getOrDefault("profileId", "");
        return new DeviceView(
                deviceId,
                decided.getArguments().get("serialNumber"),
                profileId.isEmpty() ? List.of() : List.of(new WantedDevice.Policy(CATEGORY, profileId)),
                Map.of("objectType", "Device"));
    }
}
