package rollcall.registry.device;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollcall.devices.identity.DeviceId;

/**
 * A device in the words of Partner Center's clients, as far as it says what is to change.
 *
 * @param id of the device
 * @param policies the profile it is to have; none, or one without a value, to let its group tag count again
 */
record WantedDevice(@Nullable String id, @Nullable List<@Nullable Policy> policies) {
    /** Far longer than any profile's id, and far from what a record may weigh. */
    private static final int LONGEST_PROFILE_ID = 256;

    /**
     * One of a device's profiles.
     *
     * @param key the category, {@code o_o_b_e}; there is no other
     * @param value the profile's id
     */
    record Policy(@Nullable String key, @Nullable String value) {}

    Optional<String> soundId() {
        return Optional.ofNullable(id).filter(DeviceId::isWellFormed);
    }

    /** The last that is named; empty if none is. Refused if it cannot be one. */
    String profileId() {
        String profileId = "";
        for (Policy policy : policies == null ? List.<@Nullable Policy>of() : policies) {
            if (policy != null && policy.value() != null) {
                profileId = policy.value();
            }
        }
        if (profileId.length() > LONGEST_PROFILE_ID) {
            throw DeviceRefusals.profileTooLong(LONGEST_PROFILE_ID);
        }
        return profileId;
    }
}
