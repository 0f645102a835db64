package rollcall.status.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside.
 *
 * @param setAsideAt when
 * @param sourcePartition where its record lay, and goes if it is driven again
 * @param sourceOffset -1 if unknown
 * @param service who set it aside; empty if none of ours
 * @param reason what failed, in a line; empty if unknown
 * @param size bytes of its value; -1 without one
 * @param redriven how it was driven again the last time; null if it never was
 */
record Letter(
        LetterId id,
        Instant setAsideAt,
        int sourcePartition,
        long sourceOffset,
        String service,
        String reason,
        int size,
        @Nullable Redriven redriven) {

    /** @param person personal data; empty if a program acted for itself */
    record Redriven(Instant at, String organization, String person) {}

    Letter drivenAgain(Redriven redriven) {
        return new Letter(id, setAsideAt, sourcePartition, sourceOffset, service, reason, size, redriven);
    }
}
