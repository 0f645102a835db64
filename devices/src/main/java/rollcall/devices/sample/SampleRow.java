package rollcall.devices.sample;

/** A line of a sample file. Which of its cells are written depends on the file's columns. */
public record SampleRow(
        String serialNumber,
        String productKey,
        String hardwareHash,
        String manufacturer,
        String model,
        String groupTag,
        String assignedUser) {

    /** A device as the collecting script lists it: by hash and serial number, the product key left empty. */
    public static SampleRow of(SampleDevice device) {
        return new SampleRow(
                device.serialNumber(), "", device.hardwareHash(), device.manufacturer(), device.model(), "", "");
    }

    public SampleRow withSerialNumber(String other) {
        return new SampleRow(other, productKey, hardwareHash, manufacturer, model, groupTag, assignedUser);
    }

    public SampleRow withProductKey(String other) {
        return new SampleRow(serialNumber, other, hardwareHash, manufacturer, model, groupTag, assignedUser);
    }

    public SampleRow withHardwareHash(String other) {
        return new SampleRow(serialNumber, productKey, other, manufacturer, model, groupTag, assignedUser);
    }

    public SampleRow withGroupTag(String other) {
        return new SampleRow(serialNumber, productKey, hardwareHash, manufacturer, model, other, assignedUser);
    }

    public SampleRow withAssignedUser(String other) {
        return new SampleRow(serialNumber, productKey, hardwareHash, manufacturer, model, groupTag, other);
    }

    /** Never shows the hash. */
    @Override
    public String toString() {
        return "SampleRow[" + hardwareHash.length() + " characters of hash]";
    }
}
