package rollcall.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleEncoding;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

/** Files of imaginary devices that no other test knows, some of their rows broken. */
record Devices(SampleUpload upload) {
    /** What a sound hash mends. */
    static final List<SampleDefect> BROKEN_HASHES =
            List.of(SampleDefect.TRUNCATED_HASH, SampleDefect.FLIPPED_BIT, SampleDefect.NO_HASH_AT_ALL);

    static Devices of(long seed, long rows, int brokenOneIn, List<SampleDefect> defects) {
        return new Devices(SampleUpload.of(new SampleDevices(seed), rows, SampleFormat.SCRIPT)
                .encoded(SampleEncoding.UTF_8)
                .damaged(brokenOneIn, defects));
    }

    long broken() {
        return upload.damage().values().stream().mapToLong(Long::longValue).sum();
    }

    Path file(String name) {
        try {
            Path file = Files.createTempDirectory(Path.of("target"), "devices-").resolve(name);
            upload.writeTo(Files.newOutputStream(file));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String serialNumber(long row) {
        return upload.device(row).serialNumber();
    }

    /** The serial number of a sound row that comes last where devices are listed. */
    String lastSerialNumber() {
        return LongStream.rangeClosed(1, upload.rows())
                .filter(row -> upload.defect(row).isEmpty())
                .mapToObj(this::serialNumber)
                .max(String::compareTo)
                .orElseThrow();
    }

    /** The failed rows as they were downloaded, each with its device's sound hash in place of the broken one. */
    Path mended(String name, String failed) {
        Map<String, Long> rows = LongStream.rangeClosed(1, upload.rows())
                .filter(row -> upload.defect(row).isPresent())
                .boxed()
                .collect(Collectors.toMap(this::serialNumber, row -> row));
        List<String> lines = failed.replace("\uFEFF", "").lines().toList();
        String mended = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",")[0].replace("\"", ""))
                .map(serial -> serial + ",," + upload.device(rows.get(serial)).hardwareHash())
                .collect(Collectors.joining(
                        "\r\n", "Device Serial Number,Windows Product ID,Hardware Hash\r\n", "\r\n"));
        try {
            return Files.writeString(
                    Files.createTempDirectory(Path.of("target"), "devices-").resolve(name), mended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
