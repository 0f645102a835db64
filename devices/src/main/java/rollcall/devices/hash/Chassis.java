package rollcall.devices.hash;

import java.nio.ByteBuffer;

/**
 * What a machine is housed in.
 *
 * @param type as SMBIOS counts them: 3 desktop, 9 laptop, 10 notebook
 * @param powerPlatformRole 1 desktop, 2 mobile
 */
public record Chassis(int type, int powerPlatformRole) {
    static Chassis from(Payload payload) {
        return new Chassis(payload.u8(0), payload.u8(1));
    }

    void writeTo(ByteBuffer out) {
        out.put((byte) type).put((byte) powerPlatformRole).put(new byte[3]);
    }
}
