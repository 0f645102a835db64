package rollcall.status.events;

import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.UploadReceived;
import rollcall.status.projection.LoggedEvent;
import rollcall.words.Language;

/**
 * What an event says of a device's status, and which upload it moves on.
 *
 * @param customer whose; empty where that is not known
 * @param data the device as events tell it, in English; empty where its status stays
 */
public record StatusChange(String customer, Optional<UUID> upload, Optional<String> data) {
    private static final StatusChange NONE = new StatusChange("", Optional.empty(), Optional.empty());

    public static StatusChange of(LoggedEvent logged) {
        SpecificRecord event = logged.event();
        boolean tells = event instanceof DeviceRegistered
                || event instanceof DeviceRejected
                || event instanceof DeviceRefused
                || event instanceof DeviceChanged
                || event instanceof UploadReceived;
        if (!tells) {
            return NONE;
        }
        Told told = Told.of(logged);
        boolean stays = event instanceof DeviceChanged changed
                && changed.getStatusBefore().equals(changed.getStatusAfter());
        return new StatusChange(told.customer(), told.upload(), stays ? Optional.empty() : told.data(Language.ENGLISH));
    }
}
