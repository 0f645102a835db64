package rollcall.devices.hash;

import java.nio.ByteBuffer;

/** The build of Windows or of a tool that comes with it, such as {@code 10.0.17763.1}. */
public record WindowsBuild(int major, int minor, int build, int revision) {
    static WindowsBuild from(Payload payload, int at) {
        return new WindowsBuild(payload.u16(at + 2), payload.u16(at), payload.u16(at + 6), payload.u16(at + 4));
    }

    void writeTo(ByteBuffer out) {
        out.putShort((short) minor)
                .putShort((short) major)
                .putShort((short) revision)
                .putShort((short) build);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + build + "." + revision;
    }
}
