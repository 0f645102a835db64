package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineFactsTest {
    private static final HardwareHash SURFACE =
            ((HashReading.Mended) SampleHashes.read(SampleHashes.surfaceLaptop())).hash();

    @Test
    void tellWhatThePublishedHashHolds() {
        MachineFacts facts = MachineFacts.in(SURFACE);

        assertThat(facts.collectedAt()).isEqualTo(SampleHashes.ORIGIN.collectedAt());
        assertThat(facts.toolBuild()).isEqualTo("10.0.17763.1");
        assertThat(facts.smbiosUuid()).isEqualTo(SampleHashes.A_UUID.toString());
        assertThat(facts.tpmVersion()).startsWith("TPM-Version:2.0");
        assertThat(facts.processorCores()).isPositive();
        assertThat(facts.macAddresses())
                .isNotEmpty()
                .allMatch(address -> address.matches("([0-9a-f]{2}:){5}[0-9a-f]{2}"));
    }
}
