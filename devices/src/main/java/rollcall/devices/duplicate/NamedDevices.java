package rollcall.devices.duplicate;

import java.util.Optional;
import rollcall.devices.identity.Identity;
import rollcall.devices.identity.Proof;
import rollcall.devices.identity.RowKey;

/**
 * Which devices the rows of one body name, to tell that a row names one again: 64 bits of what it is keyed by and its
 * number, 12 bytes a slot and at most two thirds of the slots full. In one of 37 million bodies of a million devices each,
 * two devices are taken for one. Where memory is short, rows from there on are compared only with those before.
 */
public final class NamedDevices implements AutoCloseable {
    static final int SLOT_BYTES = Long.BYTES + Integer.BYTES;
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int FREE = 0;

    /**
     * The row that named a device before.
     *
     * @param counts whether that row is the one that counts; else the catalogue, which was not asked, decides between them
     */
    public record Earlier(int row, boolean counts) {}

    private final ComparisonMemory memory;
    private long[] devices = {};
    private int[] rows = {};
    private int size;
    private int complete = Integer.MAX_VALUE;

    public NamedDevices(ComparisonMemory memory) {
        this.memory = memory;
    }

    /**
     * The row that named this row's device before; remembers the row if there is none. A row that proves its device is
     * never beaten by one that counts on the catalogue, and is remembered in its place.
     */
    public Optional<Earlier> named(Identity identity, int row) {
        long device = bits(identity.key());
        boolean proved = identity.proof() == Proof.HASH;
        if ((size + 1) * 3L > devices.length * 2L && complete == Integer.MAX_VALUE && !grow()) {
            complete = row - 1;
        }
        if (devices.length == 0) {
            return Optional.empty();
        }
        int slot = slot(devices, rows, device);
        int known = rows[slot];
        if (known == FREE) {
            if (complete == Integer.MAX_VALUE) {
                devices[slot] = device;
                rows[slot] = proved ? row : -row;
                size++;
            }
            return Optional.empty();
        }
        boolean outdone = proved && known < 0;
        if (outdone) {
            rows[slot] = row;
        }
        return Optional.of(new Earlier(Math.abs(known), !outdone));
    }

    /** Up to which of so many rows each was compared with all others. */
    public int compared(int rowCount) {
        return Math.min(complete, rowCount);
    }

    private boolean grow() {
        int larger = Math.max(FIRST_SLOTS, devices.length * 2);
        if (!memory.take((long) larger * SLOT_BYTES)) {
            return false;
        }
        long[] largerDevices = new long[larger];
        int[] largerRows = new int[larger];
        for (int slot = 0; slot < devices.length; slot++) {
            if (rows[slot] != FREE) {
                int to = slot(largerDevices, largerRows, devices[slot]);
                largerDevices[to] = devices[slot];
                largerRows[to] = rows[slot];
            }
        }
        close();
        devices = largerDevices;
        rows = largerRows;
        return true;
    }

    /** Where the device is, or where it would go. */
    private static int slot(long[] devices, int[] rows, long device) {
        int mask = devices.length - 1;
        int slot = (int) (device ^ device >>> 32) & mask;
        while (rows[slot] != FREE && devices[slot] != device) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** A device id's own digest, or a product key's digits, stirred so that either spreads, and kinds apart. */
    private static long bits(RowKey key) {
        String value = key.value();
        int colon = value.indexOf(':');
        long number = key.isProductKey()
                ? Long.parseLong(value, colon + 1, value.length(), 10)
                : Long.parseUnsignedLong(value, colon + 1, colon + 17, 16);
        long bits = number + value.substring(0, colon).hashCode() * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
        return bits ^ bits >>> 33;
    }

    @Override
    public void close() {
        memory.give((long) devices.length * SLOT_BYTES);
        devices = new long[0];
        rows = new int[0];
    }
}
