package rollcall.devices.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashFault;
import rollcall.devices.hash.HashReading;
import rollcall.devices.hash.Mending;
import rollcall.devices.hash.SentHash;

class SampleDefectTest {
    private static final Map<SampleDefect, HashFault.Reason> FAULTS = Map.of(
            SampleDefect.TRUNCATED_HASH, HashFault.Reason.TRUNCATED,
            SampleDefect.FLIPPED_BIT, HashFault.Reason.CHECKSUM,
            SampleDefect.NO_HASH_AT_ALL, HashFault.Reason.MAGIC,
            SampleDefect.SOILED_PADDING, HashFault.Reason.PADDING,
            SampleDefect.FOREIGN_CHARACTERS, HashFault.Reason.BASE64,
            SampleDefect.LEGACY_HASH, HashFault.Reason.LEGACY_128);
    private static final Map<SampleDefect, List<Mending>> MENDINGS = Map.of(
            SampleDefect.HASH_WITH_BLANKS, List.of(Mending.WHITE_SPACE),
            SampleDefect.UNPADDED_HASH, List.of(Mending.PADDING),
            SampleDefect.LOST_END, List.of(Mending.LOST_END));

    private final SampleDevices devices = new SampleDevices(5);

    @ParameterizedTest
    @EnumSource
    void damagesTheHashInItsOwnWayOrLeavesItSound(SampleDefect defect) {
        for (int number = 1; number < 20; number++) {
            SampleRow sound = SampleRow.of(devices.device(number));
            SampleRow damaged = defect.damage(sound, devices.device(number), devices.device(number - 1));
            SentHash sent = SentHash.of(damaged.hardwareHash());

            assertThat(damaged).isNotEqualTo(sound);
            if (sent.isAbsent()) {
                assertThat(defect)
                        .isIn(
                                SampleDefect.SERIAL_NUMBER_ALONE,
                                SampleDefect.NO_HASH,
                                SampleDefect.TUPLE_UNKNOWN_TO_ANY_CATALOGUE);
            } else {
                assertReads(defect, HardwareHash.read(sent));
            }
        }
    }

    private static void assertReads(SampleDefect defect, HashReading reading) {
        if (reading instanceof HashReading.Broken broken) {
            assertThat(broken.fault().reason()).isEqualTo(FAULTS.get(defect));
            assertThat(defect.code())
                    .isEqualTo("HARDWARE_HASH_" + broken.fault().family());
        } else if (reading instanceof HashReading.Mended mended) {
            assertThat(mended.mendings()).isEqualTo(MENDINGS.get(defect));
            assertThat(defect.code()).isEmpty();
        } else {
            assertThat(FAULTS).doesNotContainKey(defect);
            assertThat(MENDINGS).doesNotContainKey(defect);
        }
    }

    @Test
    void canAllShowInSomeFormat() {
        for (SampleDefect defect : SampleDefect.values()) {
            assertThat(SampleFormat.values()).anyMatch(defect::showsIn);
        }
    }
}
