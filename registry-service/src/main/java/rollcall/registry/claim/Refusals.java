package rollcall.registry.claim;

import java.time.Instant;
import java.util.Optional;
import rollcall.registry.record.RefusalRecord;

/** What rows that claimed nothing were answered, kept for a while. */
public interface Refusals {
    /** @param receivedAt when the row's upload was received; part of the key, and the same for each of its deliveries */
    Optional<RefusalRecord> find(String key, Instant receivedAt);

    void keep(String key, Instant receivedAt, RefusalRecord answer);
}
