package rollcall.devices.hash;

import java.nio.ByteBuffer;

/** The display's size in whole centimetres; 0 or 65,535 on virtual machines. No decoder names this record. */
public record PanelSize(int widthCentimetres, int heightCentimetres) {
    static PanelSize from(Payload payload) {
        return new PanelSize(payload.u16(0), payload.u16(2));
    }

    void writeTo(ByteBuffer out) {
        out.putShort((short) widthCentimetres).putShort((short) heightCentimetres);
    }
}
