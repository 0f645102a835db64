package rollcall.status.projection;

import java.util.Comparator;
import java.util.UUID;

/** Which row; ordered, so that all writers take their locks in the same order. */
record RowKey(UUID uploadId, int rowNumber) implements Comparable<RowKey> {
    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::uploadId).thenComparingInt(RowKey::rowNumber);

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
