package rollcall.ingest.spool;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** An upload whose body is still arriving. Closing it removes it, unless it was finished and sealed before. */
public final class IncomingUpload implements AutoCloseable {
    private final Path directory;
    private final RowFile.Output rows;
    private Manifest manifest;

    IncomingUpload(Path directory) throws IOException {
        this.directory = directory;
        this.rows = new RowFile.Output(directory.resolve(SealedUpload.ROWS));
    }

    /** Writes the next row. */
    public void append(SpooledRow row) {
        try {
            rows.append(row);
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }

    /** Says that the body is complete and sound, and brings everything to the disk. */
    public void finish(Manifest described) {
        try {
            rows.close();
            ManifestFile.write(directory.resolve(SealedUpload.MANIFEST), described);
            manifest = described;
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            rows.abandon();
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }
}
