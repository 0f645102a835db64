package rollcall.benchmarks.peer.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.batch.infrastructure.item.ItemReader;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;

/** The rows of one file, each handed to whichever worker asks next: reading is a small part of a row's work. */
final class UploadReader implements ItemReader<CsvRow>, AutoCloseable {
    private final InputStream stream;
    private final CsvUpload upload;

    private UploadReader(InputStream stream, CsvUpload upload) {
        this.stream = stream;
        this.upload = upload;
    }

    static UploadReader open(Path file) throws IOException, FileRefused {
        InputStream stream = Files.newInputStream(file);
        try {
            return new UploadReader(stream, CsvUpload.open(stream, CsvLimits.DEFAULTS));
        } catch (IOException | FileRefused | RuntimeException unsound) {
            stream.close();
            throw unsound;
        }
    }

    @Override
    public synchronized CsvRow read() throws IOException, FileRefused {
        return upload.next().orElse(null);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
