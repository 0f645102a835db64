package rollcall.devices.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A network adapter.
 *
 * @param medium 0 unspecified, 1 wireless LAN, 9 native 802.11, 10 Bluetooth, 14 Ethernet
 * @param macAddress six bytes, upper-case hexadecimal with colons between them
 * @param bus what it is attached to, such as {@code PCI}, {@code BTH} or {@code VMBUS}
 */
public record NetworkAdapter(int medium, String macAddress, String bus) {
    private static final HexFormat MAC = HexFormat.ofDelimiter(":").withUpperCase();
    private static final int MAC_BYTES = 6;

    static NetworkAdapter from(Payload payload) {
        return new NetworkAdapter(
                payload.u16(0), MAC.formatHex(payload.copy(4, MAC_BYTES)), payload.wideText(14, payload.u32(10)));
    }

    void writeTo(ByteBuffer out) {
        byte[] name = (bus + '\0').getBytes(StandardCharsets.UTF_16LE);
        out.putShort((short) medium).putShort((short) 0).put(MAC.parseHex(macAddress));
        out.putInt(name.length).put(name);
    }
}
