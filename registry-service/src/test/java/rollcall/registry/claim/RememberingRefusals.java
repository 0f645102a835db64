package rollcall.registry.claim;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rollcall.registry.record.RefusalRecord;

final class RememberingRefusals implements Refusals {
    private final Map<String, RefusalRecord> kept = new HashMap<>();

    @Override
    public Optional<RefusalRecord> find(String key, Instant receivedAt) {
        return Optional.ofNullable(kept.get(key + receivedAt));
    }

    @Override
    public void keep(String key, Instant receivedAt, RefusalRecord answer) {
        kept.put(key + receivedAt, answer);
    }
}
