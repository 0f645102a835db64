package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rollcall.devices.row.DeviceRow;

/** What became of a file: its shape as far as it was read, the rows up to its end or refusal, and the refusal. */
record Reading(FileShape shape, List<CsvRow> rows, FileRefused refusal) {
    static final String SCRIPT = "Device Serial Number,Windows Product ID,Hardware Hash";

    /** A UTF-8 file of these lines, each ended by a line feed. */
    static Reading ofLines(String... lines) {
        return of(String.join("\n", lines) + "\n");
    }

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes), CsvLimits.DEFAULTS);
    }

    static Reading of(String text, CsvLimits limits) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
    }

    static Reading of(InputStream stream, CsvLimits limits) {
        List<CsvRow> rows = new ArrayList<>();
        CsvUpload upload = null;
        try {
            upload = CsvUpload.open(stream, limits);
            for (Optional<CsvRow> row = upload.next(); row.isPresent(); row = upload.next()) {
                rows.add(row.get());
            }
            return new Reading(upload.shape(), rows, null);
        } catch (FileRefused refusal) {
            return new Reading(upload == null ? null : upload.shape(), rows, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DeviceRow device(int number) {
        return rows.get(number - 1).device();
    }

    List<Integer> lines() {
        return rows.stream().map(CsvRow::line).toList();
    }

    List<String> serialNumbers() {
        return rows.stream().map(row -> row.device().serialNumber()).toList();
    }

    /** Rows and lines are numbered upwards, and a refusal stands behind them and says what is wrong. */
    void requireSound() {
        int line = 0;
        int number = 0;
        for (CsvRow row : rows) {
            assertThat(row.number()).isEqualTo(++number);
            // The first row's own line is the header's, where rows bear their headings.
            assertThat(row.line()).isGreaterThan(line).isGreaterThanOrEqualTo(shape.headerLine());
            int beyond = Math.max(0, row.device().cells() - row.device().columns());
            assertThat(row.device().surplus()).hasSizeLessThanOrEqualTo(beyond);
            line = row.line();
        }
        if (refusal != null) {
            assertThat(refusal.line()).isGreaterThanOrEqualTo(line);
            assertThat(refusal.advice().in(Locale.ENGLISH)).isNotEmpty();
            assertThat(refusal.getMessage()).isNotEmpty();
        }
    }
}
