package rollcall.devices.hash;

import java.nio.ByteBuffer;

/**
 * The first disk of a machine.
 *
 * @param gigabytes its capacity
 * @param bus 1 SCSI, 2 ATAPI, 3 ATA, 8 RAID, 10 SAS, 11 SATA, 17 NVMe
 * @param media 0 for solid state, 255 for rotating or unknown
 */
public record Disk(long gigabytes, int bus, int media) {
    static Disk from(Payload payload) {
        return new Disk(payload.u64(0), payload.u16(8), payload.u8(10));
    }

    void writeTo(ByteBuffer out) {
        out.putLong(gigabytes).putShort((short) bus).put((byte) media).put((byte) 1);
    }

    /** The bus by its name, or its number where we know none. */
    public String busName() {
        return switch (bus) {
            case 1 -> "SCSI";
            case 2 -> "ATAPI";
            case 3 -> "ATA";
            case 8 -> "RAID";
            case 10 -> "SAS";
            case 11 -> "SATA";
            case 17 -> "NVMe";
            default -> Integer.toString(bus);
        };
    }
}
