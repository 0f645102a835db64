package rollcall.devices.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import rollcall.devices.hash.Chassis;
import rollcall.devices.hash.Disk;
import rollcall.devices.hash.Gpu;
import rollcall.devices.hash.HashWriter;
import rollcall.devices.hash.Memory;
import rollcall.devices.hash.NetworkAdapter;
import rollcall.devices.hash.Origin;
import rollcall.devices.hash.PanelSize;
import rollcall.devices.hash.RecordType;
import rollcall.devices.hash.WindowsBuild;

/** A device that exists in samples only. What makes it this device stays the same at every collection of its hash. */
public final class SampleDevice {
    private static final WindowsBuild WINDOWS = new WindowsBuild(10, 0, 26100, 1);
    private static final Instant FIRST_COLLECTION = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofDays(93);
    private static final int ENDORSEMENT_KEY_BYTES = 256;

    private final SampleProduct product;
    private final String serialNumber;
    private final String productKey;
    private final UUID smbiosUuid;
    private final long seed;

    SampleDevice(SampleProduct product, String serialNumber, String productKey, UUID smbiosUuid, long seed) {
        this.product = product;
        this.serialNumber = serialNumber;
        this.productKey = productKey;
        this.smbiosUuid = smbiosUuid;
        this.seed = seed;
    }

    public String manufacturer() {
        return product.manufacturer;
    }

    public String model() {
        return product.model;
    }

    public String serialNumber() {
        return serialNumber;
    }

    /** The product key id in the firmware: 13 digits. */
    public String productKey() {
        return productKey;
    }

    public UUID smbiosUuid() {
        return smbiosUuid;
    }

    /** The same device, but for a serial number its maker never set. */
    public SampleDevice withSerialNumber(String other) {
        return new SampleDevice(product, other, productKey, smbiosUuid, seed);
    }

    /** The device's hash as Windows hands it out the first time: 4,000 characters. */
    public String hardwareHash() {
        return hardwareHash(0);
    }

    /**
     * The device's hash as Windows hands it out at a later time: another text, for the time of collection and the memory
     * differ, of the same device.
     *
     * @param collection how often the hash was collected before
     */
    public String hardwareHash(int collection) {
        return hash(collection).text();
    }

    /** That hash as a writer, to leave out its padding or add to it. */
    public HashWriter hash(int collection) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] endorsementKey = new byte[ENDORSEMENT_KEY_BYTES];
        random.nextBytes(endorsementKey);
        long parts = random.nextLong();
        String disk = String.format("%016X|SAMSUNG MZVL2512HCJQ-00BH1|", parts);
        return new HashWriter()
                .origin(origin(collection, parts))
                .processor(product.processor.layout)
                .record(34, new byte[11])
                .memory(new Memory((long) product.gigabytes << collection % 2, 64, 2, 1, 3))
                .text(RecordType.PROCESSOR_MANUFACTURER, product.processor.manufacturer)
                .processorModel(product.processor.model)
                .disk(new Disk(512, 17, 0))
                .diskSerialNumber(disk)
                .networkAdapter(new NetworkAdapter(9, macAddress(parts), "PCI"))
                .networkAdapter(new NetworkAdapter(10, macAddress(parts + 1), "BTH"))
                .display(product.display)
                .panelSize(new PanelSize(
                        product.display.widthMillimetres() / 10, product.display.heightMillimetres() / 10))
                .chassis(new Chassis(10, 2))
                .text(
                        RecordType.TPM_VERSION,
                        "TPM-Version:2.0 -Level:0-Revision:1.38-VendorID:'INTC'-Firmware:393217.9")
                .endorsementKey(endorsementKey)
                .smbiosUuid(smbiosUuid)
                .text(RecordType.SYSTEM_SERIAL_NUMBER, serialNumber)
                .text(RecordType.FIRMWARE_VENDOR, product.manufacturer)
                .text(RecordType.SYSTEM_MANUFACTURER, product.manufacturer)
                .text(RecordType.SYSTEM_PRODUCT_NAME, product.model)
                .text(RecordType.SYSTEM_SKU, product.model.replace(' ', '_'))
                .text(RecordType.SYSTEM_FAMILY, product.family)
                .text(RecordType.SYSTEM_VERSION, " ")
                .text(RecordType.BOARD_MANUFACTURER, product.manufacturer)
                .text(RecordType.BOARD_PRODUCT, product.model)
                .text(RecordType.BOARD_VERSION, "SMBIOS_STRING_INDEX_0")
                .text(RecordType.PRODUCT_KEY_ID, productKey)
                .text(RecordType.PRODUCT_KEY_PART, "[19H1]X22-27237")
                .gpu(new Gpu(128L << 20, 0))
                .gpuName("PCI")
                .record(35, new byte[3]);
    }

    /** Names the product and never the device: its serial number would do to register it. */
    @Override
    public String toString() {
        return "SampleDevice[" + product + "]";
    }

    private static Origin origin(int collection, long parts) {
        Instant collected = FIRST_COLLECTION
                .plus(BETWEEN_COLLECTIONS.multipliedBy(collection))
                .plusSeconds(parts & 0xF_FFFF);
        return new Origin(WINDOWS, WINDOWS, collected, Optional.of(ZoneOffset.ofHours(1)), 2, 9, 9);
    }

    private static String macAddress(long parts) {
        return String.format(
                "02:%02X:%02X:%02X:%02X:%02X",
                parts >>> 32 & 0xFF, parts >>> 24 & 0xFF, parts >>> 16 & 0xFF, parts >>> 8 & 0xFF, parts & 0xFF);
    }
}
