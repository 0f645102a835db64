package rollcall.devices;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import rollcall.devices.hash.HashWriter;
import rollcall.devices.hash.RecordType;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/** Rows as tests need them: one device of Northwind, and everything that can be sent in its place. */
public final class Rows {
    public static final String MANUFACTURER = "Northwind";
    public static final String MODEL = "Compass 13";
    public static final String SERIAL_NUMBER = "0012-4711";
    public static final String PRODUCT_KEY = "0863475297787";
    public static final UUID SMBIOS_UUID = UUID.fromString("2a856e34-c6b7-50dd-00eb-023e169e132d");

    private final Dialect dialect;
    private String serialNumber = "";
    private String productKey = "";
    private SentHash hash = SentHash.NONE;
    private String manufacturer = "";
    private String model = "";
    private String groupTag = "";
    private String assignedUser = "";
    private int columns = 7;
    private int cells = 7;
    private List<String> surplus = List.of();

    private Rows(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A row with nothing in it. */
    public static Rows empty(Dialect dialect) {
        return new Rows(dialect);
    }

    /** The device with its hash alone. */
    public static Rows withHash() {
        return empty(Dialect.SCRIPT).hash(hash());
    }

    /** The device by manufacturer, model and serial number. */
    public static Rows withTuple() {
        return empty(Dialect.PARTNER).manufacturer(MANUFACTURER).model(MODEL).serialNumber(SERIAL_NUMBER);
    }

    /** What the device's hash holds, to be changed before it is sent. */
    public static HashWriter hash() {
        return namelessHash()
                .text(RecordType.SYSTEM_SERIAL_NUMBER, SERIAL_NUMBER)
                .text(RecordType.PRODUCT_KEY_ID, PRODUCT_KEY)
                .smbiosUuid(SMBIOS_UUID);
    }

    /** A hash that says who made the device and not which one it is. */
    public static HashWriter namelessHash() {
        return new HashWriter()
                .text(RecordType.SYSTEM_MANUFACTURER, MANUFACTURER)
                .text(RecordType.SYSTEM_PRODUCT_NAME, MODEL);
    }

    public Rows serialNumber(String text) {
        serialNumber = text;
        return this;
    }

    public Rows productKey(String text) {
        productKey = text;
        return this;
    }

    public Rows hash(HashWriter writer) {
        return hash(Base64.getEncoder().encodeToString(writer.padded()));
    }

    public Rows hash(String text) {
        hash = SentHash.of(text);
        return this;
    }

    public Rows manufacturer(String text) {
        manufacturer = text;
        return this;
    }

    public Rows model(String text) {
        model = text;
        return this;
    }

    public Rows groupTag(String text) {
        groupTag = text;
        return this;
    }

    public Rows assignedUser(String text) {
        assignedUser = text;
        return this;
    }

    public Rows cells(int found, int expected, String... beyond) {
        cells = found;
        columns = expected;
        surplus = List.of(beyond);
        return this;
    }

    public DeviceRow row() {
        return new DeviceRow(
                dialect,
                serialNumber,
                productKey,
                hash,
                manufacturer,
                model,
                groupTag,
                assignedUser,
                columns,
                cells,
                surplus);
    }
}
