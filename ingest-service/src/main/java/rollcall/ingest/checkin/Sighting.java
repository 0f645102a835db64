package rollcall.ingest.checkin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollcall.devices.identity.DeviceId;
import rollcall.devices.identity.Identifiers;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One device that was seen, by its id or by what stands on it.
 *
 * @param seenAt when; as it is told if absent
 */
record Sighting(
        @Nullable String deviceId,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,

        @Nullable @JsonDeserialize(using = WrittenTime.class)
        Instant seenAt) {

    /** Empty if it does not say which device. */
    Optional<SeenDevice> device() {
        return id().map(id -> new SeenDevice(id, seenAt));
    }

    private Optional<String> id() {
        if (deviceId != null && !deviceId.isEmpty()) {
            return Optional.of(deviceId).filter(DeviceId::isWellFormed);
        }
        Identifiers named =
                new Identifiers(text(manufacturer), text(model), text(serialNumber), "", Optional.empty(), "");
        return named.hasTuple() ? DeviceId.of(named).map(DeviceId::value) : Optional.empty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
