package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Runs its committed inputs in every build; with {@code JAZZER_FUZZ=1} in the environment it looks for new ones. */
class FileFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesAnyFileAndReadsBackWhatItRead(byte[] bytes) throws IOException {
        Reading reading = Reading.of(new ByteArrayInputStream(bytes), new CsvLimits(4_000, 1_000, 5));
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
        if (again.refusal() == null) {
            assertThat(again.rows()).hasSameSizeAs(reading.rows());
        } else {
            // Cells that are headings can turn a row into a header once our columns are gone from between them.
            assertThat(again.refusal().fault().name()).startsWith("COLUMN_");
            assertThat(again.refusal().line()).isGreaterThan(1);
        }
    }
}
