package rollcall.devices.hash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A hardware hash ("4K hash") whose checksum holds: an inventory of one machine at one moment. It is no fingerprint: it
 * holds the time of its collection, so another collection of the same device gives another hash. Nor does it prove
 * anything about who made it: anyone can compute the checksum.
 *
 * <p>Layout, little-endian: {@code OA}, a 16-bit length L of header and records, the records, at L the trailer {@code
 * CS}, 36 and the SHA-256 of the bytes before L, then zeros up to 3,000 bytes (4,000 characters of base64) or fewer.
 *
 * <p>A text the hash does not hold is the empty string. Values are decoded when they are asked for, and anew each time.
 */
public final class HardwareHash {
    /** The longest text of a hash that is looked at, in characters: what a cell may hold. */
    public static final int LONGEST_TEXT = 64 * 1024;

    /** The longest hash that is looked at, in bytes. */
    public static final int LONGEST = LONGEST_TEXT / 4 * 3;

    /**
     * How many bytes of the trailer must be there for its lost end to be completed: {@code CS}, its length, and 16 bytes
     * of the SHA-256, which leave one chance in 2<sup>128</sup> that other bytes than the device's are taken for sound.
     */
    public static final int LEAST_TRAILER = 20;

    static final int TRAILER = 36;

    private final byte[] bytes;
    private final RecordIndex records;

    HardwareHash(byte[] bytes, RecordIndex records) {
        this.bytes = bytes;
        this.records = records;
    }

    /** Reads a hash as it was sent. Never throws, and takes time and space in proportion to what was sent. */
    public static HashReading read(SentHash sent) {
        return HashReader.read(sent);
    }

    /** The manufacturer in SMBIOS's system record, exactly as it stands there. */
    public String systemManufacturer() {
        return text(RecordType.SYSTEM_MANUFACTURER);
    }

    /** The model in SMBIOS's system record, exactly as it stands there. */
    public String systemProductName() {
        return text(RecordType.SYSTEM_PRODUCT_NAME);
    }

    /** The serial number in SMBIOS's system record, exactly as it stands there: leading zeros and blanks count. */
    public String systemSerialNumber() {
        return text(RecordType.SYSTEM_SERIAL_NUMBER);
    }

    public String systemVersion() {
        return text(RecordType.SYSTEM_VERSION);
    }

    public String systemSku() {
        return text(RecordType.SYSTEM_SKU);
    }

    public String systemFamily() {
        return text(RecordType.SYSTEM_FAMILY);
    }

    public Optional<UUID> smbiosUuid() {
        return value(RecordType.SMBIOS_UUID, SmbiosUuid::from);
    }

    /** The id of the product key in the firmware: 13 digits in every hash seen that has one. */
    public String productKeyId() {
        return text(RecordType.PRODUCT_KEY_ID);
    }

    /** The part number of that key, such as {@code [RS2]X21-36311}. */
    public String productKeyPart() {
        return text(RecordType.PRODUCT_KEY_PART);
    }

    /**
     * The SHA-256 of the TPM's endorsement key as 64 lower-case hexadecimal digits: of the key itself where the hash holds
     * it, else the {@link #offlineDeviceId()} that was made from it.
     */
    public String endorsementKeyDigest() {
        Payload key = records.first(RecordType.ENDORSEMENT_KEY);
        if (key.length() > 0) {
            return HexFormat.of().formatHex(Sha256.of(key.bytes(), key.start(), key.length()));
        }
        return offlineDeviceId()
                .filter(device -> device.kind() == OfflineDeviceId.FROM_ENDORSEMENT_KEY)
                .map(OfflineDeviceId::id)
                .orElse("");
    }

    public Optional<OfflineDeviceId> offlineDeviceId() {
        return value(RecordType.OFFLINE_DEVICE_ID, OfflineDeviceId::from);
    }

    public String tpmVersion() {
        return text(RecordType.TPM_VERSION);
    }

    public Optional<Origin> origin() {
        return value(RecordType.ORIGIN, Origin::from);
    }

    /** When the hash was collected, by the device's own clock. */
    public Optional<Instant> collectedAt() {
        return origin().map(Origin::collectedAt);
    }

    public Optional<Processor> processor() {
        return value(RecordType.PROCESSOR, Processor::from);
    }

    public String processorManufacturer() {
        return text(RecordType.PROCESSOR_MANUFACTURER);
    }

    /** The processor's name without the blanks that fill its field. */
    public String processorModel() {
        return text(RecordType.PROCESSOR_MODEL).stripTrailing();
    }

    public Optional<Memory> memory() {
        return value(RecordType.MEMORY, Memory::from);
    }

    public Optional<Disk> disk() {
        return value(RecordType.DISK, Disk::from);
    }

    /** {@code serial|model|} of the first disk, blanks kept. */
    public String diskSerialNumber() {
        return text(RecordType.DISK_SERIAL_NUMBER);
    }

    /** The same as the kernel tells it. */
    public String diskSerialNumberOfKernel() {
        return text(RecordType.DISK_SERIAL_NUMBER_OF_KERNEL);
    }

    public List<NetworkAdapter> networkAdapters() {
        return values(RecordType.NETWORK_ADAPTER, NetworkAdapter::from);
    }

    public Optional<Display> display() {
        return value(RecordType.DISPLAY, Display::from);
    }

    public Optional<PanelSize> panelSize() {
        return value(RecordType.PANEL_SIZE, PanelSize::from);
    }

    public List<Gpu> gpus() {
        return values(RecordType.GPU, Gpu::from);
    }

    public List<String> gpuNames() {
        return values(RecordType.GPU_NAME, name -> name.wideText(0, name.length()));
    }

    public Optional<Chassis> chassis() {
        return value(RecordType.CHASSIS, Chassis::from);
    }

    /** Who made the firmware. */
    public String firmwareVendor() {
        return text(RecordType.FIRMWARE_VENDOR);
    }

    public String boardManufacturer() {
        return text(RecordType.BOARD_MANUFACTURER);
    }

    public String boardProduct() {
        return text(RecordType.BOARD_PRODUCT);
    }

    public String boardVersion() {
        return text(RecordType.BOARD_VERSION);
    }

    /** Everything the other accessors do not tell, in the order of the hash. */
    public List<UnknownRecord> unknownRecords() {
        return records.unknown();
    }

    /**
     * The SHA-256 of the hash from its first byte to the end of its trailer, as 64 lower-case hexadecimal digits: the same
     * however much padding it was sent with and whatever was mended.
     */
    public String contentDigest() {
        return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
    }

    /** The SHA-256 that stands in the trailer, as 64 lower-case hexadecimal digits. */
    public String checksum() {
        return HexFormat.of().formatHex(bytes, bytes.length - 32, bytes.length);
    }

    /** The hash from its first byte to the end of its trailer, whole and without padding; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Says how long the hash is and never what it is: a hash is enough to register a device. */
    @Override
    public String toString() {
        return "HardwareHash[" + bytes.length + " bytes]";
    }

    private String text(RecordType type) {
        return records.first(type).text();
    }

    private <T> Optional<T> value(RecordType type, Function<Payload, T> decoding) {
        Payload payload = records.first(type);
        return payload.length() == 0 ? Optional.empty() : Optional.of(decoding.apply(payload));
    }

    private <T> List<T> values(RecordType type, Function<Payload, T> decoding) {
        List<T> values = new ArrayList<>();
        for (Payload payload : records.all(type)) {
            values.add(decoding.apply(payload));
        }
        return List.copyOf(values);
    }
}
