package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import rollcall.devices.row.DeviceRow;

/** Runs its committed inputs in every build, and looks for new ones for a while: {@code docs/fuzzing.md}. */
class FileFuzzTest {
    private static final CsvLimits SMALL = new CsvLimits(4_000, 1_000, 5);

    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void readsOrRefusesAnyFileAndReadsBackWhatItRead(byte[] bytes) throws IOException {
        Reading reading = Reading.of(new ByteArrayInputStream(bytes), SMALL);
        reading.requireSound();
        if (reading.shape() == null) {
            assertThat(reading.refusal()).isNotNull();
            return;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (RowOutput output = RowOutput.open(written, reading.shape(), List.of("Error Code"))) {
            for (CsvRow row : reading.rows()) {
                output.write(row.device(), List.of("X"));
            }
        }
        Reading again = Reading.of(written.toByteArray());
        again.requireSound();
        if (reading.rows().stream().map(CsvRow::device).anyMatch(FileFuzzTest::namesAColumn)) {
            // Headings in the place of values can turn a row into a header once our columns stand between them.
            return;
        }
        assertThat(again.refusal()).isNull();
        assertThat(again.rows()).hasSameSizeAs(reading.rows());
        if (again.shape().format().encoding().equals(reading.shape().format().encoding())) {
            assertThat(said(again)).isEqualTo(said(reading));
        }
    }

    private static boolean namesAColumn(DeviceRow device) {
        return Stream.concat(
                        Stream.of(
                                device.serialNumber(),
                                device.productKey(),
                                device.hardwareHash().restored(),
                                device.manufacturer(),
                                device.model(),
                                device.groupTag(),
                                device.assignedUser()),
                        device.surplus().stream())
                .anyMatch(cell -> Heading.of(cell).isPresent());
    }

    private static List<List<Object>> said(Reading reading) {
        return reading.rows().stream()
                .map(CsvRow::device)
                .map(FileFuzzTest::said)
                .toList();
    }

    private static List<Object> said(DeviceRow device) {
        return List.of(
                device.serialNumber(),
                device.productKey(),
                device.hardwareHash(),
                device.manufacturer(),
                device.model(),
                device.groupTag(),
                device.assignedUser(),
                device.surplus());
    }
}
