package rollcall.validation.topology;

import java.nio.ByteBuffer;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import rollcall.events.DeviceUploaded;

/** A row as it was sent, taken from its event. */
final class SentRow {
    private SentRow() {}

    static DeviceRow of(DeviceUploaded row) {
        return new DeviceRow(
                Dialect.of(row.getDialect()),
                row.getSerialNumber(),
                row.getProductKey(),
                hash(row),
                row.getManufacturer(),
                row.getModel(),
                row.getGroupTag(),
                row.getAssignedUser(),
                row.getColumns(),
                row.getCells(),
                row.getSurplus());
    }

    private static SentHash hash(DeviceUploaded row) {
        return row.getHardwareHashLength() == 0 && row.getHardwareHashText().isEmpty()
                ? SentHash.NONE
                : new SentHash(bytes(row.getHardwareHash()), row.getHardwareHashLength(), row.getHardwareHashText());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
