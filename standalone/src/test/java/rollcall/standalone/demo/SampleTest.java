package rollcall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDefect;

class SampleTest {
    private final List<Sample> samples = Sample.ofRun(0);

    @Test
    void listsAThousandDevicesInTwoDialects() {
        assertThat(samples)
                .extracting(sample -> sample.upload().format())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(samples.stream().mapToLong(sample -> sample.upload().rows()).sum())
                .isEqualTo(1_000);
    }

    @Test
    void writesOneFileAsTheScriptDoes() {
        assertThat(samples.get(0).content()).startsWith(0xFF, 0xFE);
        assertThat(new String(samples.get(0).content(), StandardCharsets.UTF_16))
                .startsWith("Device Serial Number,Windows Product ID,Hardware Hash\r\n");
    }

    @Test
    void holdsAtLeastADozenKindsOfBrokenRows() {
        Set<String> kinds = new HashSet<>();
        samples.forEach(sample -> sample.upload().damage().keySet().stream()
                .filter(defect -> !defect.code().isEmpty())
                .map(SampleDefect::name)
                .forEach(kinds::add));

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void expectsEveryRowToEndSomehow() {
        Tally expected = samples.stream().map(Sample::expected).reduce(Tally.EMPTY, Tally::plus);

        assertThat(expected.rows()).isEqualTo(1_000);
        assertThat(expected.registered()).isBetween(900L, 990L);
        assertThat(expected.codes()).containsKeys("HARDWARE_HASH_INVALID", "DUPLICATE_IN_UPLOAD", "COLUMN_COUNT");
    }

    @Test
    void takesOtherDevicesForEachRun() {
        Set<String> first = serialNumbers(0);

        assertThat(serialNumbers(0)).isEqualTo(first).hasSize(1_000);
        assertThat(serialNumbers(1)).doesNotContainAnyElementsOf(first);
    }

    private static Set<String> serialNumbers(int run) {
        Set<String> found = new HashSet<>();
        Sample.ofRun(run)
                .forEach(sample -> LongStream.rangeClosed(1, sample.upload().rows())
                        .forEach(row -> found.add(sample.upload().device(row).serialNumber())));
        return found;
    }
}
