package rollcall.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.cli.Typed;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.sample.SampleDevice;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

class MergeTest {
    private static final String INTUNE =
            "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User\n";

    private final SampleDevices devices = new SampleDevices(3);

    @TempDir
    private Path folder;

    @Test
    void makesOneListOfEveryDialectAndEncoding() throws Exception {
        List<String> line = new ArrayList<>(
                List.of("merge", "--out", folder.resolve("all.csv").toString()));
        int first = 0;
        for (SampleFormat format :
                List.of(SampleFormat.SCRIPT, SampleFormat.INTUNE, SampleFormat.PARTNER_CENTER, SampleFormat.MMD_SELF)) {
            SampleUpload sample = SampleUpload.of(devices, 20, format).startingAt(first);
            line.add(write(format + ".csv", sample).toString());
            first += 20;
        }

        Typed.Answer answer = new Typed(folder).run(line.toArray(String[]::new));

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("80 devices, out of 80 rows");
        List<DeviceRow> rows = read(folder.resolve("all.csv"));
        assertThat(rows).hasSize(80);
        assertThat(rows).extracting(DeviceRow::serialNumber).containsExactlyElementsOf(serialNumbers(80));
        assertThat(new Typed(folder)
                        .run("check", folder.resolve("all.csv").toString())
                        .status())
                .isZero();
    }

    @Test
    void leavesOutAndReportsWhatWasListedBefore() throws Exception {
        SampleDevice device = devices.device(0);
        Path first = text("first.csv", INTUNE + device.serialNumber() + ",," + device.hardwareHash() + ",Sales,\n");
        Path second = text(
                "second.csv",
                INTUNE + device.serialNumber() + ",," + device.hardwareHash(1) + ",Sales,\n" + device.serialNumber()
                        + ",," + device.hardwareHash(2) + ",Field,\n");

        Typed.Answer answer = new Typed(folder)
                .run(
                        "merge",
                        first.toString(),
                        second.toString(),
                        "-o",
                        folder.resolve("out.csv").toString(),
                        "--output",
                        "csv");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out().lines().skip(1))
                .satisfiesExactly(
                        duplicate -> assertThat(duplicate).contains(second + ",2,duplicate", "row 1 (first.csv)"),
                        conflict -> assertThat(conflict).contains(second + ",3,conflict", "Decide which is right"));
        assertThat(read(folder.resolve("out.csv")))
                .singleElement()
                .satisfies(row -> assertThat(row.groupTag()).isEqualTo("Sales"));
    }

    @Test
    void keepsARowThatBringsTheHashOfOneThatDoesNot() throws Exception {
        SampleDevice device = devices.device(0);
        Path tuple = text(
                "tuple.csv",
                "Manufacturer,Model,Serial Number\n" + device.manufacturer() + "," + device.model() + ","
                        + device.serialNumber() + "\n");
        Path hash = text("hash.csv", INTUNE + device.serialNumber() + ",," + device.hardwareHash() + ",,\n");

        Typed.Answer answer = new Typed(folder)
                .run(
                        "merge",
                        tuple.toString(),
                        hash.toString(),
                        "-o",
                        folder.resolve("out.csv").toString());

        assertThat(answer.out()).contains("better");
        assertThat(read(folder.resolve("out.csv"))).hasSize(2);
    }

    @Test
    void writesNothingWhereAFileIsNoList() throws Exception {
        Path sound = write("sound.csv", SampleUpload.of(devices, 3, SampleFormat.SCRIPT));
        Path none = text("none.csv", "this is no list\nof devices\n");
        Path out = folder.resolve("out.csv");

        Typed.Answer answer = new Typed(folder).run("merge", sound.toString(), none.toString(), "-o", out.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("none.csv", "Nothing was written");
        assertThat(folder.toFile().list()).doesNotContain("out.csv", "out.csv.part");
    }

    @Test
    void overwritesOnlyWhereItIsAskedTo() throws Exception {
        Path sound = write("sound.csv", SampleUpload.of(devices, 3, SampleFormat.SCRIPT));
        Path out = text("out.csv", "mine");

        Typed.Answer answer = new Typed(folder).run("merge", sound.toString(), "-o", out.toString());
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("--force");
        assertThat(out).hasContent("mine");

        assertThat(new Typed(folder)
                        .run("merge", sound.toString(), "-o", out.toString(), "--force")
                        .status())
                .isZero();
    }

    @Test
    void saysWhichRowHasMoreValuesThanColumns() throws Exception {
        Path shifted = text("shifted.csv", "Device Serial Number,Windows Product ID,Hardware Hash\nA,B,C,D\n");

        Typed.Answer answer = new Typed(folder)
                .run(
                        "merge",
                        shifted.toString(),
                        "-o",
                        folder.resolve("out.csv").toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("shifted", "more values than columns");
    }

    private List<String> serialNumbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(devices.device(i).serialNumber());
        }
        return numbers;
    }

    private static List<DeviceRow> read(Path file) throws IOException, FileRefused {
        List<DeviceRow> rows = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(file)) {
            CsvUpload upload = CsvUpload.open(stream, CsvLimits.DEFAULTS);
            for (Optional<CsvRow> row = upload.next(); row.isPresent(); row = upload.next()) {
                rows.add(row.get().device());
            }
        }
        return rows;
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path write(String name, SampleUpload sample) throws IOException {
        Path file = folder.resolve(name);
        sample.writeTo(Files.newOutputStream(file));
        return file;
    }
}
