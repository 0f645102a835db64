package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HashWriterTest {

    @Test
    void writesTheTextThatWindowsHandsOut() {
        String text = SampleHashes.writer().text();

        assertThat(text).hasSize(4_000).matches("T0[E-H][A-Za-z0-9+/][A-C][AQgw]EAHAAA.*A");
        assertThat(SampleHashes.read(text)).isInstanceOf(HashReading.Intact.class);
    }

    @Test
    void writesWhatTheReaderReads() {
        Processor processor = new Processor(12, 2, 12, 24, true);
        Memory memory = new Memory(64, 128, 4, 1, 6);
        Disk disk = new Disk(2_048, 11, 255);
        NetworkAdapter adapter = new NetworkAdapter(14, "02:00:00:00:AB:CD", "PCI");
        Display display = new Display(300, 200, 3840, 2400, 0xFFFFFFFFL);
        OfflineDeviceId id = new OfflineDeviceId(2, "ab".repeat(32));

        HardwareHash hash = SampleHashes.intact(SampleHashes.writer()
                .processor(processor)
                .processorModel("Compass CPU")
                .memory(memory)
                .disk(disk)
                .diskSerialNumber("  0042|DISK |")
                .networkAdapter(adapter)
                .networkAdapter(adapter)
                .display(display)
                .panelSize(new PanelSize(30, 20))
                .chassis(new Chassis(10, 2))
                .offlineDeviceId(id)
                .gpu(new Gpu(1L << 33, 1))
                .gpuName("Größe 9")
                .bytes());

        assertThat(hash.origin()).contains(SampleHashes.ORIGIN);
        assertThat(hash.processor()).contains(processor);
        assertThat(hash.processorModel()).isEqualTo("Compass CPU");
        assertThat(hash.memory()).contains(memory);
        assertThat(hash.disk()).contains(disk);
        assertThat(hash.diskSerialNumber()).isEqualTo("  0042|DISK |");
        assertThat(hash.diskSerialNumberOfKernel()).isEqualTo("  0042|DISK |");
        assertThat(hash.networkAdapters()).containsExactly(adapter, adapter);
        assertThat(hash.display()).contains(display);
        assertThat(hash.panelSize()).contains(new PanelSize(30, 20));
        assertThat(hash.chassis()).contains(new Chassis(10, 2));
        assertThat(hash.offlineDeviceId()).contains(id);
        assertThat(hash.endorsementKeyDigest()).isEmpty();
        assertThat(hash.gpus()).containsExactly(new Gpu(1L << 33, 1));
        assertThat(hash.gpuNames()).containsExactly("Größe 9");
        assertThat(hash.smbiosUuid()).contains(SampleHashes.A_UUID);
        assertThat(hash.systemSerialNumber()).isEqualTo("0012-4711");
        assertThat(hash.unknownRecords()).isEmpty();
    }

    @Test
    void derivesTheOfflineDeviceIdFromTheEndorsementKey() {
        HardwareHash hash = SampleHashes.intact(
                new HashWriter().endorsementKey(SampleHashes.A_KEY).bytes());

        assertThat(hash.endorsementKeyDigest())
                .isEqualTo(hash.offlineDeviceId().orElseThrow().id());
    }

    @Test
    void takesTheOfflineDeviceIdWhereTheKeyItselfIsMissing() {
        OfflineDeviceId id = new OfflineDeviceId(OfflineDeviceId.FROM_ENDORSEMENT_KEY, "cd".repeat(32));

        HardwareHash hash =
                SampleHashes.intact(new HashWriter().offlineDeviceId(id).bytes());

        assertThat(hash.endorsementKeyDigest()).isEqualTo(id.id());
    }

    @Test
    void keepsTheUtcOffsetInQuarterHours() {
        Origin nepal = new Origin(
                SampleHashes.ORIGIN.toolBuild(),
                SampleHashes.ORIGIN.osBuild(),
                SampleHashes.ORIGIN.collectedAt(),
                Optional.of(ZoneOffset.ofHoursMinutes(5, 45)),
                2,
                9,
                7);

        HardwareHash hash = SampleHashes.intact(new HashWriter().origin(nepal).bytes());

        assertThat(hash.origin()).contains(nepal);
    }

    @Test
    void keepsWhatNobodyKnows() {
        byte[] payload = {1, 2, 3};

        HardwareHash hash = SampleHashes.intact(SampleHashes.writer()
                .record(34, payload)
                .record(0xFFFF, payload)
                .record(RecordType.MEMORY.code(), payload)
                .text(RecordType.FIRMWARE_VENDOR, "first")
                .text(RecordType.FIRMWARE_VENDOR, "2")
                .bytes());

        assertThat(hash.memory()).isEmpty();
        assertThat(hash.firmwareVendor()).isEqualTo("first");
        assertThat(hash.unknownRecords())
                .isEqualTo(List.of(
                        new UnknownRecord(34, payload),
                        new UnknownRecord(0xFFFF, payload),
                        new UnknownRecord(RecordType.MEMORY.code(), payload),
                        new UnknownRecord(RecordType.FIRMWARE_VENDOR.code(), new byte[] {'2', 0})));
    }

    @Test
    void keepsSerialNumbersApartThatAreNoUtf8() {
        HardwareHash one = SampleHashes.intact(
                new HashWriter().record(14, new byte[] {'A', (byte) 0xC4, 0}).bytes());
        HardwareHash other = SampleHashes.intact(
                new HashWriter().record(14, new byte[] {'A', (byte) 0xD6, 0}).bytes());

        assertThat(one.systemSerialNumber()).isEqualTo("AÄ").isNotEqualTo(other.systemSerialNumber());
    }

    @Test
    void refusesMoreThanALengthFieldCanTell() {
        HashWriter writer = new HashWriter().record(99, new byte[40_000]);

        assertThatThrownBy(() -> writer.record(99, new byte[40_000])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNoHash() {
        byte[] bytes = SampleHashes.writer()
                .record(99, "secret".getBytes(StandardCharsets.US_ASCII))
                .bytes();

        assertThat(SampleHashes.read(bytes)).hasToString("Intact[hash=HardwareHash[" + bytes.length + " bytes]]");
    }
}
