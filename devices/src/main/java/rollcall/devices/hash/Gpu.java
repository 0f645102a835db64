package rollcall.devices.hash;

import java.nio.ByteBuffer;

/** The memory that belongs to a graphics adapter alone, in bytes. */
public record Gpu(long videoMemory, long systemMemory) {
    static Gpu from(Payload payload) {
        return new Gpu(payload.u64(0), payload.u64(8));
    }

    void writeTo(ByteBuffer out) {
        out.putLong(videoMemory).putLong(systemMemory).put((byte) 1).put((byte) 1);
    }
}
