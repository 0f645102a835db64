package rollcall.status.projection;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;

/**
 * What happened to a device, its registrations among it, as one line of the table.
 *
 * @param customer whose the device was then
 * @param row the row that brought it about; empty if none did
 * @param conflictId the conflict it is about; empty if it is about none
 * @param details a JSON object as it is answered; null if there is nothing more to tell
 */
record ChangeEntry(
        Key key,
        Instant at,
        Optional<RowName> row,
        String customer,
        String kind,
        String statusBefore,
        String statusAfter,
        String why,
        String by,
        String conflictId,
        String details) {
    /** The version that a device begins with. */
    static final long BEGINNING = 1;

    private static final String REGISTRATION = "registration";
    private static final String CONFLICT = "conflict";
    private static final String CONFLICT_ID = "conflictId";
    private static final String STATE = "state";

    /** Ordered, so that all writers take their locks in the same order. */
    record Key(String deviceId, long version) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::deviceId).thenComparingLong(Key::version);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static ChangeEntry of(DeviceRegistered event) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("proof", event.getProof());
        details.put("groupTag", event.getGroupTag());
        details.put("profileId", event.getProfileId());
        details.put("profileName", event.getProfileName());
        return new ChangeEntry(
                new Key(event.getDeviceId(), event.getVersion()),
                event.getRegisteredAt(),
                RowName.parse(event.getRow().getRegistrationId()),
                event.getRow().getCustomer(),
                REGISTRATION,
                "",
                event.getStatus(),
                "",
                event.getRow().getSubmitter(),
                "",
                TextsJson.object(details));
    }

    static ChangeEntry of(DeviceChanged event) {
        return new ChangeEntry(
                new Key(event.getDeviceId(), event.getVersion()),
                event.getChangedAt(),
                RowName.parse(event.getRegistrationId()),
                event.getCustomer(),
                event.getKind(),
                event.getStatusBefore(),
                event.getStatusAfter(),
                event.getWhy(),
                event.getBy(),
                event.getKind().equals(CONFLICT) ? event.getDetails().getOrDefault(CONFLICT_ID, "") : "",
                TextsJson.object(details(event)));
    }

    /** Of a conflict an owner learns that there is one and how far it is, whatever else the event knows. */
    private static Map<String, String> details(DeviceChanged event) {
        Map<String, String> details = new TreeMap<>(event.getDetails());
        if (event.getKind().equals(CONFLICT)) {
            details.keySet().retainAll(Set.of(CONFLICT_ID, STATE));
            return details;
        }
        details.put("groupTag", event.getGroupTag());
        details.put("profileId", event.getProfileId());
        details.put("profileName", event.getProfileName());
        return details;
    }
}
