package rollcall.ingest.idempotency;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which uploads there were, and under which keys, as far back as {@link MemorySettings#horizon()}.
 *
 * <p>The truth is the topic {@code uploads.received}: this memory is rebuilt from it at each start and follows it while
 * running, so it survives restarts and holds across instances (a key used on two instances within the milliseconds that a
 * record needs from one to the other is not caught: both uploads are kept, under different ids). Memory is bounded twice,
 * by time and by number; whatever is older is forgotten an eighth of the horizon at a time, and its key is free again.
 */
public final class UploadMemory {
    private static final int SLICES = 8;
    private static final UUID COMPLETE = new UUID(0, 1);

    private final MemorySettings settings;
    private final Clock clock;
    private final TreeMap<Long, CompactMap> slices = new TreeMap<>();

    public UploadMemory(MemorySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Since when uploads are remembered. */
    public Instant horizon() {
        return clock.instant().minus(settings.horizon());
    }

    /** The upload that a strict key already stands for. */
    public synchronized Optional<UUID> holder(ClientKey key) {
        return key.strict() ? find(key(key.digest())) : Optional.empty();
    }

    /** Whether every row of that upload is known to be on Kafka. */
    public synchronized boolean isComplete(UUID uploadId) {
        return find(uploadId).isPresent();
    }

    /**
     * Takes note of an upload.
     *
     * @param keyDigest of its strict key; empty if it has none
     */
    public synchronized void remember(UUID uploadId, String keyDigest, Instant receivedAt, boolean complete) {
        long number = number(receivedAt);
        forgetBefore(number(horizon()));
        if (number < number(horizon())) {
            return;
        }
        CompactMap slice = slices.computeIfAbsent(number, any -> new CompactMap());
        if (!keyDigest.isEmpty() && find(key(keyDigest)).isEmpty()) {
            slice.put(key(keyDigest), uploadId);
        }
        if (complete) {
            slice.put(uploadId, COMPLETE);
        }
        while (size() > settings.entries()) {
            slices.pollFirstEntry();
        }
    }

    private Optional<UUID> find(UUID key) {
        return slices.descendingMap().values().stream()
                .flatMap(slice -> slice.get(key).stream())
                .findFirst();
    }

    private void forgetBefore(long number) {
        slices.headMap(number).clear();
    }

    private long size() {
        return slices.values().stream().mapToLong(CompactMap::size).sum();
    }

    private long number(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), settings.horizon().toMillis() / SLICES);
    }

    /** Half a digest is enough to tell keys apart. */
    private static UUID key(String digest) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digest));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
