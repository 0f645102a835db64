package rollcall.ingest.idempotency;

import java.util.Optional;
import java.util.UUID;

/**
 * From 128 bits to 128 bits in one array: 32 bytes an entry and no object, at most two thirds full. The keys are parts of
 * digests, so they spread by themselves. Entries are replaced, never removed.
 */
final class CompactMap {
    private static final int SLOT = 4;

    private long[] slots = new long[16 * SLOT];
    private int size;

    Optional<UUID> get(UUID key) {
        int slot = slot(slots, key.getMostSignificantBits(), key.getLeastSignificantBits());
        return isFree(slots, slot) ? Optional.empty() : Optional.of(new UUID(slots[slot + 2], slots[slot + 3]));
    }

    void put(UUID key, UUID value) {
        if ((size + 1) * 3L > slots.length / SLOT * 2L) {
            grow();
        }
        if (put(
                slots,
                key.getMostSignificantBits(),
                key.getLeastSignificantBits(),
                value.getMostSignificantBits(),
                value.getLeastSignificantBits())) {
            size++;
        }
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int slot = 0; slot < slots.length; slot += SLOT) {
            if (!isFree(slots, slot)) {
                put(larger, slots[slot], slots[slot + 1], slots[slot + 2], slots[slot + 3]);
            }
        }
        slots = larger;
    }

    /** Whether the key is new. */
    private static boolean put(long[] slots, long key1, long key2, long value1, long value2) {
        int slot = slot(slots, key1, key2);
        boolean added = isFree(slots, slot);
        slots[slot] = key1;
        slots[slot + 1] = key2;
        slots[slot + 2] = value1;
        slots[slot + 3] = value2;
        return added;
    }

    /** Where the key is, or where it would go. */
    private static int slot(long[] slots, long key1, long key2) {
        int mask = slots.length / SLOT - 1;
        int index = (int) (key1 ^ key1 >>> 32) & mask;
        while (!isFree(slots, index * SLOT) && (slots[index * SLOT] != key1 || slots[index * SLOT + 1] != key2)) {
            index = index + 1 & mask;
        }
        return index * SLOT;
    }

    private static boolean isFree(long[] slots, int slot) {
        return (slots[slot] | slots[slot + 1]) == 0;
    }
}
