package rollcall.status.webhooks;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.UploadReceived;

/** Whose an event is, told without making anything of it: most events are heard by nobody. */
final class Whose {
    private Whose() {}

    /** The customer, nameless where nobody could read the row; empty where it says nothing to a webhook. */
    static Optional<String> of(SpecificRecord event) {
        if (event instanceof DeviceRegistered registered) {
            return Optional.of(registered.getRow().getCustomer());
        }
        if (event instanceof DeviceChanged changed) {
            return Optional.of(changed.getCustomer());
        }
        if (event instanceof UploadReceived upload) {
            return Optional.of(upload.getCustomer());
        }
        if (event instanceof DeviceRejected rejected) {
            return Optional.of(rejected.getRow().getCustomer());
        }
        return event instanceof DeviceRefused refused
                ? Optional.of(refused.getRow().getCustomer())
                : Optional.empty();
    }
}
