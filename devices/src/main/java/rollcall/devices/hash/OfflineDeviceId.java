package rollcall.devices.hash;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The id a machine gives itself without asking anybody.
 *
 * @param kind {@link #FROM_ENDORSEMENT_KEY}, 2 for one kept in a UEFI variable; 0x0103 was seen on a machine without
 *     TPM
 * @param id 32 bytes in lower-case hexadecimal
 */
public record OfflineDeviceId(int kind, String id) {
    /** The kind whose id is the SHA-256 of the TPM's endorsement key. */
    public static final int FROM_ENDORSEMENT_KEY = 1;

    private static final int ID_BYTES = 32;

    static OfflineDeviceId from(Payload payload) {
        return new OfflineDeviceId(payload.u16(4), HexFormat.of().formatHex(payload.copy(10, ID_BYTES)));
    }

    void writeTo(ByteBuffer out) {
        out.putInt(0).putShort((short) kind).putInt(ID_BYTES).put(HexFormat.of().parseHex(id));
    }
}
