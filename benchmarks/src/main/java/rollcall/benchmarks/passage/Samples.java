package rollcall.benchmarks.passage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

/** Files of imaginary devices with full hashes, no device twice within a run. */
public final class Samples {
    private static final int ONE_IN_A_HUNDRED = 100;

    private final SampleDevices devices = new SampleDevices(System.nanoTime());
    private final Path directory;
    private long next;

    public Samples(Path directory) {
        this.directory = directory;
    }

    /** A file of so many devices that no file before had; one row in a hundred is broken where it has that many. */
    public Path file(int rows, SampleFormat format) throws IOException {
        Path file = directory.resolve("devices-" + next + ".csv");
        SampleUpload upload = SampleUpload.of(devices, rows, format)
                .startingAt(next)
                .damaged(ONE_IN_A_HUNDRED, List.of(SampleDefect.values()));
        next += rows;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            upload.writeTo(out);
        }
        return file;
    }
}
