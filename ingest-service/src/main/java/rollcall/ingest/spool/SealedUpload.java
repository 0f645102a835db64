package rollcall.ingest.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.avro.file.DataFileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An upload that is whole, sound and on disk: what every row of it will be is decided. */
public final class SealedUpload {
    static final String ROWS = "rows.avro";
    static final String MANIFEST = "manifest.json";
    private static final String PROGRESS = "published";
    private static final Logger LOG = LoggerFactory.getLogger(SealedUpload.class);

    private final Path directory;
    private final Manifest manifest;

    private SealedUpload(Path directory, Manifest manifest) {
        this.directory = directory;
        this.manifest = manifest;
    }

    static SealedUpload at(Path directory) {
        try {
            return new SealedUpload(directory, ManifestFile.read(directory.resolve(MANIFEST)));
        } catch (IOException unreadable) {
            throw new SpoolFailed(unreadable);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The rows in their order; to be closed. */
    public DataFileReader<SpooledRow> rows() {
        try {
            return RowFile.read(directory.resolve(ROWS));
        } catch (IOException unreadable) {
            throw new SpoolFailed(unreadable);
        }
    }

    /** Up to which row number everything is on Kafka; 0 if nothing is. */
    public int published() {
        try {
            return Integer.parseInt(Files.readString(directory.resolve(PROGRESS)));
        } catch (NoSuchFileException | NumberFormatException nothingSure) {
            return 0;
        } catch (IOException unreadable) {
            throw new SpoolFailed(unreadable);
        }
    }

    /**
     * Notes that everything up to a row is on Kafka, so that a restart goes on from there. Not forced to the disk, and given
     * up where that is full: rows sent twice are recognized by their ids, and no room comes but by publishing.
     */
    public void published(int upToRow) {
        try {
            Files.writeString(directory.resolve(PROGRESS), Integer.toString(upToRow));
        } catch (IOException full) {
            LOG.warn("How far upload {} is published cannot be noted: {}", manifest.uploadId(), full.toString());
        }
    }

    Path directory() {
        return directory;
    }
}
