package rollcall.status.events;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import rollcall.devices.judgement.Code;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.RowRef;
import rollcall.events.UploadReceived;
import rollcall.status.projection.ListedRow;
import rollcall.status.projection.LoggedEvent;
import rollcall.status.projection.RowName;
import rollcall.words.Language;

/** What one record of the log tells, to whom, and which upload it moves on. */
final class Told {
    private static final String UNCHANGED = "unchanged";

    private final int lane;
    private final LoggedEvent logged;
    private final String customer;
    private final String submitter;
    private final Optional<UUID> upload;
    private final Map<Language, Optional<String>> data = new EnumMap<>(Language.class);

    private Told(LoggedEvent logged, String customer, String submitter, Optional<UUID> upload) {
        this.lane = Lanes.number(logged.partition());
        this.logged = logged;
        this.customer = customer;
        this.submitter = submitter;
        this.upload = upload;
    }

    static Told of(LoggedEvent logged) {
        SpecificRecord event = logged.event();
        if (event instanceof UploadReceived received) {
            return new Told(
                    logged,
                    received.getCustomer(),
                    received.getSubmitter(),
                    Optional.of(UUID.fromString(received.getUploadId())));
        }
        if (event instanceof DeviceChanged changed) {
            return new Told(
                    logged, changed.getCustomer(), "", ListedRow.of(changed).map(RowName::uploadId));
        }
        RowRef row = row(event);
        return new Told(logged, row.getCustomer(), row.getSubmitter(), Optional.of(UUID.fromString(row.getUploadId())));
    }

    private static RowRef row(SpecificRecord event) {
        if (event instanceof DeviceRegistered registered) {
            return registered.getRow();
        }
        return event instanceof DeviceRejected rejected ? rejected.getRow() : ((DeviceRefused) event).getRow();
    }

    int lane() {
        return lane;
    }

    long offset() {
        return logged.offset();
    }

    long timestamp() {
        return logged.timestamp();
    }

    /** Empty where the record could not be read, and only its upload is known. */
    String customer() {
        return customer;
    }

    /** Empty where nobody but the customer may know. */
    String submitter() {
        return submitter;
    }

    Optional<UUID> upload() {
        return upload;
    }

    /** What it says of a device, as JSON; empty if nothing. Made when first asked for. */
    synchronized Optional<String> data(Language language) {
        return data.computeIfAbsent(language, this::told);
    }

    private Optional<String> told(Language language) {
        SpecificRecord event = logged.event();
        if (event instanceof DeviceRegistered registered) {
            return Optional.of(DeviceEventJson.of(registered, language));
        }
        if (event instanceof DeviceChanged changed) {
            return Optional.of(DeviceEventJson.of(changed, language));
        }
        if (event instanceof DeviceRejected rejected && !rejected.getFaults().isEmpty()) {
            return Optional.of(DeviceEventJson.of(rejected, language));
        }
        // A row that changes nothing says nothing of its device: it shows in its upload's counts.
        return event instanceof DeviceRefused refused && isAboutDevice(refused) && !customer.isEmpty()
                ? Optional.of(DeviceEventJson.of(refused, language))
                : Optional.empty();
    }

    /** A device that a list wants changed is not worse off where it is not. */
    private static boolean isAboutDevice(DeviceRefused refused) {
        return !refused.getOutcome().equals(UNCHANGED)
                && Stream.of(Code.DEVICE_NOT_REGISTERED, Code.PROFILE_NOT_FOUND)
                        .noneMatch(
                                code -> code.name().equals(refused.getFinding().getCode()));
    }
}
