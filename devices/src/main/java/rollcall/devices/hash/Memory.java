package rollcall.devices.hash;

import java.nio.ByteBuffer;

/**
 * The main memory of a machine.
 *
 * @param gigabytes what is built in
 * @param maximumGigabytes what the board takes
 * @param slots memory slots
 * @param arrays memory arrays
 * @param errorCorrection 3 none, 4 parity, 5 single-bit, 6 multi-bit, 7 CRC
 */
public record Memory(long gigabytes, long maximumGigabytes, int slots, int arrays, int errorCorrection) {
    static Memory from(Payload payload) {
        return new Memory(payload.u64(0), payload.u64(8), payload.u16(16), payload.u16(18), payload.u8(20));
    }

    void writeTo(ByteBuffer out) {
        out.putLong(gigabytes)
                .putLong(maximumGigabytes)
                .putShort((short) slots)
                .putShort((short) arrays)
                .put((byte) errorCorrection);
    }
}
