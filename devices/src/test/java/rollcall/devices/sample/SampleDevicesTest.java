package rollcall.devices.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.hash.Memory;
import rollcall.devices.hash.SentHash;
import rollcall.devices.hash.UnknownRecord;

class SampleDevicesTest {
    private final SampleDevices devices = new SampleDevices(7);

    private static HardwareHash read(String text) {
        return ((HashReading.Intact) HardwareHash.read(SentHash.of(text))).hash();
    }

    @Test
    void givesTheSameDeviceForTheSameSeedAndNumber() {
        Iterator<SampleDevice> again = new SampleDevices(7).iterator();
        for (int number = 0; number < 20; number++) {
            assertThat(again.next().hardwareHash())
                    .isEqualTo(devices.device(number).hardwareHash());
        }
    }

    @Test
    void givesOtherDevicesForAnotherSeed() {
        assertThat(new SampleDevices(8).device(0).hardwareHash())
                .isNotEqualTo(devices.device(0).hardwareHash());
    }

    @Test
    void sharesNoDeviceBetweenNeighbouringSeeds() {
        Set<String> serialNumbers = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            for (long number = 0; number < 500; number++) {
                serialNumbers.add(new SampleDevices(seed).device(number).serialNumber());
            }
        }

        assertThat(serialNumbers).hasSize(20 * 500);
    }

    @Test
    void writesHashesAsWindowsHandsThemOut() {
        for (int number = 0; number < 200; number++) {
            SampleDevice device = devices.device(number);
            HardwareHash hash = read(device.hardwareHash());

            assertThat(device.hardwareHash()).hasSize(4_000);
            assertThat(hash.systemManufacturer()).isEqualTo(device.manufacturer());
            assertThat(hash.systemProductName()).isEqualTo(device.model());
            assertThat(hash.systemSerialNumber()).isEqualTo(device.serialNumber());
            assertThat(hash.productKeyId()).isEqualTo(device.productKey()).matches("\\d{13}");
            assertThat(hash.smbiosUuid()).contains(device.smbiosUuid());
            assertThat(hash.endorsementKeyDigest()).hasSize(64);
            assertThat(hash.networkAdapters()).hasSize(2);
            assertThat(hash.unknownRecords()).extracting(UnknownRecord::type).containsExactly(34, 35);
        }
    }

    @Test
    void collectsADeviceAgainAsAnotherTextOfTheSameDevice() {
        SampleDevice device = devices.device(3);

        HardwareHash first = read(device.hardwareHash());
        HardwareHash second = read(device.hardwareHash(1));

        assertThat(device.hardwareHash(1)).isNotEqualTo(device.hardwareHash());
        assertThat(second.collectedAt()).isNotEqualTo(first.collectedAt());
        assertThat(second.memory().map(Memory::gigabytes))
                .isNotEqualTo(first.memory().map(Memory::gigabytes));
        assertThat(second.systemSerialNumber()).isEqualTo(first.systemSerialNumber());
        assertThat(second.smbiosUuid()).isEqualTo(first.smbiosUuid());
        assertThat(second.endorsementKeyDigest()).isEqualTo(first.endorsementKeyDigest());
    }

    @Test
    void neverRepeatsWhatMakesADevice() {
        Set<Object> seen = new HashSet<>();
        int count = 50_000;
        for (int number = 0; number < count; number++) {
            SampleDevice device = devices.device(number);
            seen.add(device.serialNumber());
            seen.add(device.productKey());
            seen.add(device.smbiosUuid());
        }

        assertThat(seen).hasSize(3 * count);
    }

    @Test
    void hasSerialNumbersWithLeadingZeros() {
        boolean seen = false;
        for (int number = 0; number < 50; number++) {
            seen |= devices.device(number).serialNumber().startsWith("0");
        }

        assertThat(seen).isTrue();
    }
}
