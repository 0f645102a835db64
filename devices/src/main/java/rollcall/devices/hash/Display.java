package rollcall.devices.hash;

import java.nio.ByteBuffer;

/**
 * The display a machine showed itself on.
 *
 * @param widthMillimetres visible width; 0 where there is no panel
 * @param heightMillimetres visible height; 0 where there is no panel
 * @param widthPixels resolution
 * @param heightPixels resolution
 * @param outputTechnology 0x80000000 for an internal panel, 0xFFFFFFFF for another
 */
public record Display(
        int widthMillimetres, int heightMillimetres, int widthPixels, int heightPixels, long outputTechnology) {
    static Display from(Payload payload) {
        return new Display(payload.u16(0), payload.u16(2), payload.u16(4), payload.u16(6), payload.u32(8));
    }

    void writeTo(ByteBuffer out) {
        out.putShort((short) widthMillimetres)
                .putShort((short) heightMillimetres)
                .putShort((short) widthPixels)
                .putShort((short) heightPixels)
                .putInt((int) outputTechnology);
    }
}
