package rollcall.benchmarks.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

/** A file of Partner Center's with sound rows and full hashes, and what is in it: more than a processor keeps at hand. */
final class SampleRows {
    static final int COUNT = 1_000;

    private static final SampleUpload UPLOAD =
            SampleUpload.of(new SampleDevices(1), COUNT, SampleFormat.PARTNER_CENTER);

    private SampleRows() {}

    static byte[] file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        UPLOAD.writeTo(file);
        return file.toByteArray();
    }

    /** The text of each row's hash. */
    static List<String> hashes() {
        List<String> hashes = new ArrayList<>();
        for (int row = 1; row <= COUNT; row++) {
            hashes.add(UPLOAD.row(row).hardwareHash());
        }
        return hashes;
    }

    static List<CsvRow> read() {
        List<CsvRow> rows = new ArrayList<>();
        try {
            CsvUpload upload = CsvUpload.open(new ByteArrayInputStream(file()), CsvLimits.DEFAULTS);
            for (Optional<CsvRow> row = upload.next(); row.isPresent(); row = upload.next()) {
                rows.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefused e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
