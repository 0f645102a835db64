package rollcall.devices.hash;

import java.nio.ByteBuffer;

/**
 * The processors of a machine.
 *
 * @param architecture 0 for x86, 9 for x64, 12 for ARM64
 * @param packages how many sockets are filled
 * @param cores physical cores
 * @param threads logical processors
 * @param hyperThreading whether a core runs more than one thread
 */
public record Processor(int architecture, int packages, int cores, int threads, boolean hyperThreading) {
    static Processor from(Payload payload) {
        return new Processor(payload.u16(0), payload.u16(2), payload.u16(4), payload.u16(6), payload.u16(8) != 0);
    }

    void writeTo(ByteBuffer out) {
        out.putShort((short) architecture)
                .putShort((short) packages)
                .putShort((short) cores)
                .putShort((short) threads)
                .putShort((short) (hyperThreading ? 1 : 0))
                .putShort((short) 0);
    }
}
