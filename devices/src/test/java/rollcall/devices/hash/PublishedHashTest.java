package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedHashTest {
    private final HashReading reading = SampleHashes.read(SampleHashes.surfaceLaptop());

    private HardwareHash surfaceLaptop() {
        return ((HashReading.Mended) reading).hash();
    }

    @Test
    void mendsTheLostEndBecauseTheChecksumProvesIt() {
        assertThat(((HashReading.Mended) reading).mendings()).containsExactly(Mending.LOST_END);
        assertThat(surfaceLaptop().checksum())
                .isEqualTo("e8309103aae4d52fe7373359a592be84eac7ed384b890fd7fbdaa58128222bf8");
    }

    @Test
    void readsTheSameFromTheTextThatLostNothing() {
        HashReading whole = SampleHashes.read(SampleHashes.surfaceLaptop() + "+A==");

        assertThat(whole).isInstanceOf(HashReading.Intact.class);
        assertThat(((HashReading.Intact) whole).hash().contentDigest())
                .isEqualTo(surfaceLaptop().contentDigest())
                .isEqualTo("9ac6a59c86f108b2cbe79e9863f8b5009f045a029f6b82bd6f4cf91157249426");
    }

    @Test
    void knowsWhichDeviceItIs() {
        assertThat(surfaceLaptop().systemManufacturer()).isEqualTo("Microsoft Corporation");
        assertThat(surfaceLaptop().systemProductName()).isEqualTo("Surface Laptop");
        assertThat(surfaceLaptop().systemSerialNumber()).isEqualTo("016520771357");
        assertThat(surfaceLaptop().smbiosUuid()).contains(SampleHashes.A_UUID);
        assertThat(surfaceLaptop().productKeyId()).isEqualTo("3863475297787");
        assertThat(surfaceLaptop().productKeyPart()).isEqualTo("[RS2]X21-36311");
    }

    @Test
    void findsTheSameTpmInTheKeyAndInTheOfflineDeviceId() {
        String digest = "737b22bdc54527513ce72f868b17eaf3b8144e683b52501f09eb11c88b8e2ed8";

        assertThat(surfaceLaptop().endorsementKeyDigest()).isEqualTo(digest);
        assertThat(surfaceLaptop().offlineDeviceId())
                .contains(new OfflineDeviceId(OfflineDeviceId.FROM_ENDORSEMENT_KEY, digest));
        assertThat(surfaceLaptop().tpmVersion())
                .isEqualTo("TPM-Version:2.0 -Level:0-Revision:1.16-VendorID:'NTC '-Firmware:65539.65536");
    }

    @Test
    void knowsWhenAndByWhatItWasCollected() {
        assertThat(surfaceLaptop().origin()).contains(SampleHashes.ORIGIN);
        assertThat(surfaceLaptop().collectedAt()).contains(SampleHashes.ORIGIN.collectedAt());
        assertThat(SampleHashes.ORIGIN.toolBuild()).hasToString("10.0.17763.1");
    }

    @Test
    void listsTheParts() {
        assertThat(surfaceLaptop().processor()).contains(new Processor(9, 1, 2, 4, true));
        assertThat(surfaceLaptop().processorManufacturer()).isEqualTo("GenuineIntel");
        assertThat(surfaceLaptop().processorModel()).isEqualTo("Intel(R) Core(TM) i5-7300U CPU @ 2.60GHz");
        assertThat(surfaceLaptop().memory()).contains(new Memory(8, 8, 2, 1, 3));
        assertThat(surfaceLaptop().disk()).contains(new Disk(256, 17, 0));
        assertThat(surfaceLaptop().disk().map(Disk::busName)).contains("NVMe");
        assertThat(surfaceLaptop().diskSerialNumber())
                .isEqualTo(surfaceLaptop().diskSerialNumberOfKernel())
                .isEqualTo("3333_4A30_4A21_6115_0025_3859_0000_0001.|SAMSUNG KUS030202M-B000|");
        assertThat(surfaceLaptop().networkAdapters())
                .isEqualTo(List.of(
                        new NetworkAdapter(9, "BC:83:85:EC:4F:BB", "PCI"),
                        new NetworkAdapter(10, "BC:83:85:EC:4F:BC", "BTH")));
        assertThat(surfaceLaptop().display()).contains(new Display(285, 190, 2256, 1504, 0x80000000L));
        assertThat(surfaceLaptop().panelSize()).contains(new PanelSize(29, 19));
        assertThat(surfaceLaptop().chassis()).contains(new Chassis(9, 2));
        assertThat(surfaceLaptop().gpus()).isEmpty();
    }

    @Test
    void readsEveryOtherText() {
        assertThat(surfaceLaptop().systemSku()).isEqualTo("Surface_Laptop");
        assertThat(surfaceLaptop().systemFamily()).isEqualTo("Surface");
        assertThat(surfaceLaptop().systemVersion()).isEqualTo("D:F B:0C8502B1 F:U C:09 P:C1 S:01 ");
        assertThat(surfaceLaptop().firmwareVendor()).isEqualTo("Microsoft Corporation");
        assertThat(surfaceLaptop().boardManufacturer()).isEqualTo("Microsoft Corporation");
        assertThat(surfaceLaptop().boardProduct()).isEqualTo("Surface Laptop");
        assertThat(surfaceLaptop().boardVersion()).isEqualTo("SMBIOS_STRING_INDEX_0");
        assertThat(surfaceLaptop().unknownRecords()).isEmpty();
    }

    @Test
    void saysAtWhichByteATruncatedHashEnds() {
        HashReading truncated = SampleHashes.read(SampleHashes.truncatedVirtualMachine());

        assertThat(truncated).isEqualTo(new HashReading.Broken(new HashFault(HashFault.Reason.TRUNCATED, 765)));
    }
}
