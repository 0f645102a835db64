package rollcall.devices.hash;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A UUID as SMBIOS stores it: the first three groups little-endian, the rest as written. */
final class SmbiosUuid {
    private SmbiosUuid() {}

    static UUID from(Payload payload) {
        long high = payload.u32(0) << 32 | (long) payload.u16(4) << 16 | payload.u16(6);
        return new UUID(high, Long.reverseBytes(payload.u64(8)));
    }

    static void write(UUID uuid, ByteBuffer out) {
        long high = uuid.getMostSignificantBits();
        out.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        out.putLong(Long.reverseBytes(uuid.getLeastSignificantBits()));
    }
}
