package rollcall.devices.hash;

import java.util.EnumSet;

/**
 * The records a hardware hash can hold. The layouts were derived from published samples and from the community decoders
 * that go back to Michael Niehaus's AutopilotUtility module (<a
 * href="https://www.powershellgallery.com/packages/AutopilotUtility">gallery</a>, <a
 * href="https://github.com/MrWyss/DecodeAutopilotHash">Python port</a>).
 */
public enum RecordType {
    ORIGIN(1, 24),
    PROCESSOR(2, 12),
    PROCESSOR_MANUFACTURER(3),
    /** A field of 48 bytes, filled up with NUL or blanks. */
    PROCESSOR_MODEL(4),
    MEMORY(5, 21),
    DISK(6, 12),
    /** {@code serial|model|}, blanks significant; the only text without NUL. */
    DISK_SERIAL_NUMBER(7),
    /** Stands once for each network adapter. */
    NETWORK_ADAPTER(8, 14),
    DISPLAY(9, 12),
    CHASSIS(10, 2),
    OFFLINE_DEVICE_ID(11, 42),
    SMBIOS_UUID(12, 16),
    TPM_VERSION(13),
    SYSTEM_SERIAL_NUMBER(14),
    FIRMWARE_VENDOR(15),
    SYSTEM_MANUFACTURER(16),
    SYSTEM_PRODUCT_NAME(17),
    SYSTEM_SKU(18),
    SYSTEM_FAMILY(19),
    BOARD_MANUFACTURER(20),
    BOARD_PRODUCT(21),
    /** {@code SMBIOS_STRING_INDEX_0} where the board names no version. */
    BOARD_VERSION(22),
    /** May be a single blank. */
    SYSTEM_VERSION(23),
    PRODUCT_KEY_ID(24),
    /** The modulus of the TPM's RSA endorsement key. */
    ENDORSEMENT_KEY(25, 1),
    PRODUCT_KEY_PART(26),
    PANEL_SIZE(27, 4),
    /** As {@link #DISK_SERIAL_NUMBER}, but told by the kernel and with NUL. */
    DISK_SERIAL_NUMBER_OF_KERNEL(28),
    /** Stands once for each graphics adapter. */
    GPU(29, 18),
    /** Stands once for each graphics adapter; UTF-16. */
    GPU_NAME(30);

    /** One more than the highest known code. */
    static final int CODES = 31;

    private static final int[] LEAST_PAYLOAD = new int[CODES];
    private static final boolean[] IDENTIFYING = new boolean[CODES];

    static {
        for (RecordType type : EnumSet.of(
                OFFLINE_DEVICE_ID,
                SMBIOS_UUID,
                SYSTEM_SERIAL_NUMBER,
                SYSTEM_MANUFACTURER,
                SYSTEM_PRODUCT_NAME,
                PRODUCT_KEY_ID,
                ENDORSEMENT_KEY)) {
            IDENTIFYING[type.code] = true;
        }
        for (RecordType type : values()) {
            LEAST_PAYLOAD[type.code] = type.leastPayload;
        }
    }

    private final int code;
    private final int leastPayload;

    RecordType(int code) {
        this(code, 0);
    }

    RecordType(int code, int leastPayload) {
        this.code = code;
        this.leastPayload = leastPayload;
    }

    /** The number that stands in the record's header. */
    public int code() {
        return code;
    }

    /** Whether a record of that code with that much payload is one we understand. */
    static boolean understands(int code, int payload) {
        return code > 0 && code < CODES && payload >= LEAST_PAYLOAD[code];
    }

    /** Whether records of that code stand there as often as the machine has such a part. */
    static boolean repeats(int code) {
        return code == NETWORK_ADAPTER.code || code == GPU.code || code == GPU_NAME.code;
    }

    /** Whether a record of that code says which device this is, so that a second one would make it two devices. */
    static boolean identifies(int code) {
        return code < CODES && IDENTIFYING[code];
    }
}
