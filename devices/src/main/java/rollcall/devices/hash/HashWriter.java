package rollcall.devices.hash;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes hardware hashes record by record, in the order of the calls, for samples and tests. What does not fit a hash is
 * an {@link IllegalArgumentException}.
 */
public final class HashWriter {
    /** How many bytes a hash has with its padding when Windows hands it out: 4,000 characters of base64. */
    public static final int PADDED = 3_000;

    private static final int LONGEST_RECORD = 0xFFFF - 2 * RecordIndex.HEADER;
    private static final int MODEL_FIELD = 48;

    private ByteBuffer records = buffer(2_048).put((byte) 'O').put((byte) 'A').putShort((short) 0);

    public HashWriter origin(Origin origin) {
        return record(RecordType.ORIGIN, 24, origin::writeTo);
    }

    public HashWriter processor(Processor processor) {
        return record(RecordType.PROCESSOR, 12, processor::writeTo);
    }

    public HashWriter processorModel(String model) {
        byte[] field = Arrays.copyOf(model.getBytes(StandardCharsets.UTF_8), MODEL_FIELD);
        return record(RecordType.PROCESSOR_MODEL.code(), field);
    }

    public HashWriter memory(Memory memory) {
        return record(RecordType.MEMORY, 21, memory::writeTo);
    }

    public HashWriter disk(Disk disk) {
        return record(RecordType.DISK, 12, disk::writeTo);
    }

    /** Writes {@code serial|model|} as both the tool and the kernel tell it. */
    public HashWriter diskSerialNumber(String serialAndModel) {
        return record(RecordType.DISK_SERIAL_NUMBER.code(), serialAndModel.getBytes(StandardCharsets.UTF_8))
                .text(RecordType.DISK_SERIAL_NUMBER_OF_KERNEL, serialAndModel);
    }

    public HashWriter networkAdapter(NetworkAdapter adapter) {
        return record(RecordType.NETWORK_ADAPTER, 14 + 2 * (adapter.bus().length() + 1), adapter::writeTo);
    }

    public HashWriter display(Display display) {
        return record(RecordType.DISPLAY, 12, display::writeTo);
    }

    public HashWriter panelSize(PanelSize size) {
        return record(RecordType.PANEL_SIZE, 4, size::writeTo);
    }

    public HashWriter chassis(Chassis chassis) {
        return record(RecordType.CHASSIS, 5, chassis::writeTo);
    }

    /** Writes the TPM's key and the offline device id that is made from it. */
    public HashWriter endorsementKey(byte[] key) {
        String id = HexFormat.of().formatHex(Sha256.of(key, 0, key.length));
        return record(RecordType.ENDORSEMENT_KEY.code(), key)
                .offlineDeviceId(new OfflineDeviceId(OfflineDeviceId.FROM_ENDORSEMENT_KEY, id));
    }

    public HashWriter offlineDeviceId(OfflineDeviceId id) {
        return record(RecordType.OFFLINE_DEVICE_ID, 42, id::writeTo);
    }

    public HashWriter smbiosUuid(UUID uuid) {
        return record(RecordType.SMBIOS_UUID, 16, out -> SmbiosUuid.write(uuid, out));
    }

    public HashWriter gpu(Gpu gpu) {
        return record(RecordType.GPU, 18, gpu::writeTo);
    }

    public HashWriter gpuName(String name) {
        return record(RecordType.GPU_NAME.code(), (name + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    /** Writes 8-bit text with its NUL, as every text record but the disk's serial number has it. */
    public HashWriter text(RecordType type, String text) {
        return record(type.code(), (text + '\0').getBytes(StandardCharsets.UTF_8));
    }

    /** Writes any record, of a type we know or not. */
    public HashWriter record(int type, byte[] payload) {
        return record(type, payload.length, out -> out.put(payload));
    }

    /** The hash without padding. */
    public byte[] bytes() {
        return sealed(records.position() + HardwareHash.TRAILER);
    }

    /** The hash as Windows hands it out: with zeros up to {@link #PADDED} bytes, or without where it is longer. */
    public byte[] padded() {
        return sealed(Math.max(PADDED, records.position() + HardwareHash.TRAILER));
    }

    /** The padded hash as text: 4,000 characters. */
    public String text() {
        return Base64.getEncoder().encodeToString(padded());
    }

    private byte[] sealed(int size) {
        int end = records.position();
        byte[] hash = Arrays.copyOf(records.array(), end);
        buffer(hash).putShort(2, (short) end);
        byte[] sealed = Arrays.copyOf(hash, size);
        buffer(sealed)
                .position(end)
                .put((byte) 'C')
                .put((byte) 'S')
                .putShort((short) HardwareHash.TRAILER)
                .put(Sha256.of(hash, 0, end));
        return sealed;
    }

    private HashWriter record(RecordType type, int length, Consumer<ByteBuffer> content) {
        return record(type.code(), length, content);
    }

    private HashWriter record(int type, int length, Consumer<ByteBuffer> content) {
        int end = records.position() + RecordIndex.HEADER + length;
        if (length > LONGEST_RECORD || end > 0xFFFF) {
            throw new IllegalArgumentException("a hash has no room for a record of " + length + " bytes more");
        }
        if (end > records.capacity()) {
            records = buffer(Arrays.copyOf(records.array(), 2 * end)).position(records.position());
        }
        records.putShort((short) type).putShort((short) (length + RecordIndex.HEADER));
        content.accept(records);
        return this;
    }

    private static ByteBuffer buffer(int capacity) {
        return buffer(new byte[capacity]);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
