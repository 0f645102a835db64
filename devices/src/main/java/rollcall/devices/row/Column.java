package rollcall.devices.row;

/** What a cell of an upload can hold. Faults name the column by its {@link #title()}. */
public enum Column {
    SERIAL_NUMBER("Device Serial Number"),
    PRODUCT_KEY("Windows Product ID"),
    HARDWARE_HASH("Hardware Hash"),
    MANUFACTURER("Manufacturer name"),
    MODEL("Device model"),
    GROUP_TAG("Group Tag"),
    ASSIGNED_USER("Assigned User");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /** The column's heading as the field's own tools write it. */
    public String title() {
        return title;
    }
}
