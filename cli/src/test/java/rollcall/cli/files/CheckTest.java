package rollcall.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import rollcall.cli.Typed;
import rollcall.cli.console.Json;
import rollcall.devices.judgement.Code;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

class CheckTest {
    private static final String HEADER = "Device Serial Number,Windows Product ID,Hardware Hash";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "JSON")
    void findsInEveryDialectWhatIsWrong(SampleFormat format) throws IOException {
        SampleUpload sample = SampleUpload.of(new SampleDevices(7), 300, format)
                .forUsers("Sales", "contoso.example")
                .damaged(3, List.of(SampleDefect.values()));
        Path file = write("devices.csv", sample);

        Typed.Answer answer = typed().run("check", file.toString(), "--output", "json");

        Map<String, Integer> expected = new TreeMap<>();
        sample.damage().forEach((defect, rows) -> {
            String code = format == SampleFormat.MMD_PARTNER
                            && defect.codeInOwnUpload().isEmpty()
                    ? ""
                    : defect.codeInOwnUpload();
            // Whether a catalogue or another claim speaks against a row, nobody can tell offline.
            if (!code.isEmpty() && Code.valueOf(code).effect() == Code.Effect.REJECTED
                    || code.equals("DUPLICATE_IN_UPLOAD")) {
                expected.merge(code, rows.intValue(), Integer::sum);
            }
        });
        JsonNode report = Json.read(answer.out()).orElseThrow();
        Map<String, Integer> found = new TreeMap<>();
        report.path("codes")
                .properties()
                .forEach(code -> found.put(code.getKey(), code.getValue().asInt()));
        if (format != SampleFormat.MMD_PARTNER) {
            assertThat(found).isEqualTo(expected);
        } else {
            assertThat(found)
                    .containsEntry(
                            "HASH_REQUIRED",
                            report.path("counts").path("rejected").asInt() - others(found));
        }
        assertThat(report.path("rowCount").asInt()).isEqualTo(300);
        assertThat(answer.status()).isEqualTo(1);
    }

    private static int others(Map<String, Integer> found) {
        return found.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("HASH_REQUIRED"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Test
    void isContentWithASoundFile() throws IOException {
        Path file = write("sound.csv", SampleUpload.of(new SampleDevices(1), 1_000, SampleFormat.SCRIPT));

        Typed.Answer answer = typed().run("check", file.toString());

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).isEqualTo("1,000 rows; all would be taken.\n");
        assertThat(answer.err()).contains("sound.csv: 1,000 rows (script, UTF-16LE)");
    }

    @Test
    void saysWhereWhatAndHowToMendIt() throws IOException {
        Path file = folder.resolve("one.csv");
        Files.writeString(file, HEADER + "\r\nPF0001,,T0GDAgEA\r\n");

        Typed.Answer answer = typed().run("check", file.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out())
                .contains(file + ":2: HARDWARE_HASH_", ", Hardware Hash")
                .contains("1 rows; 0 would be taken, 1 would not:");
        assertThat(answer.out().lines().filter(line -> line.startsWith("    ")).count())
                .isGreaterThan(2);
    }

    @Test
    void speaksDutchWhereTheEnvironmentDoesOrItIsAskedTo() throws IOException {
        Path file = folder.resolve("one.csv");
        Files.writeString(file, HEADER + "\r\nPF0001,,T0GDAgEA\r\n");

        assertThat(typed().with("LANG", "nl_NL.UTF-8")
                        .run("check", file.toString())
                        .out())
                .contains("rijen");
        assertThat(typed().run("check", file.toString(), "--language", "nl").out())
                .contains("rijen");
        assertThat(typed().with("LANG", "nl_NL.UTF-8")
                        .run("check", file.toString(), "--language", "en")
                        .out())
                .contains("rows");
        assertThat(typed().run("check", file.toString(), "--language", "fr").status())
                .isEqualTo(2);
    }

    @Test
    void findsADeviceThatTwoFilesList() throws IOException {
        SampleUpload sample = SampleUpload.of(new SampleDevices(1), 10, SampleFormat.SCRIPT);
        Path first = write("first.csv", sample);
        Path second = write("second.csv", sample.startingAt(9));

        Typed.Answer answer = typed().run("check", first.toString(), second.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains(second + ":2: DUPLICATE_IN_UPLOAD", "row 10 (first.csv)");
    }

    @Test
    void tellsAPartnerLessThanACustomer() throws IOException {
        Path file = folder.resolve("tuples.csv");
        Files.writeString(file, "Manufacturer,Model,Serial Number\r\nNorthwind,Compass 13,NW-1\r\n");

        assertThat(typed().run("check", file.toString()).out()).contains("HASH_REQUIRED");
        assertThat(typed().run("check", file.toString(), "--sender", "partner").status())
                .isZero();
    }

    @Test
    void writesNoCellThatASpreadsheetWouldRun() throws IOException {
        Path file = folder.resolve("evil.csv");
        Files.writeString(file, "Device Serial Number,Windows Product ID,Hardware Hash\r\nX,=1+1,\r\n");

        Typed.Answer answer = typed().run("check", file.toString(), "--output", "csv");

        assertThat(answer.out()).startsWith("\uFEFFfile,line,row,severity,code").contains(",'=1+1,");
        assertThat(answer.err()).contains("1 rows; 0 would be taken");
    }

    @Test
    void refusesAFileThatIsNoListAndGoesOnWithTheNext() throws IOException {
        Path workbook = folder.resolve("book.xlsx");
        Files.write(workbook, new byte[] {'P', 'K', 3, 4, 0, 0});
        Path zipped = folder.resolve("devices.csv.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            gzip.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        Path sound = write("sound.csv", SampleUpload.of(new SampleDevices(1), 5, SampleFormat.SCRIPT));

        Typed.Answer answer = typed().run("check", workbook.toString(), zipped.toString(), sound.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("book.xlsx: ENCODING_UNREADABLE", "gz: ENCODING_UNREADABLE", "5 rows; all");
    }

    @Test
    void saysThatAFileHoldsNoRow() throws IOException {
        Path file = folder.resolve("empty.csv");
        Files.writeString(file, HEADER + "\r\n");

        Typed.Answer answer = typed().run("check", file.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("empty.csv holds no row");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        Typed.Answer answer = typed().run("check", folder.resolve("missing.csv").toString());

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("missing.csv cannot be read: there is no such file");
    }

    @Test
    void showsNoCharacterThatWouldRuleATerminal() throws IOException {
        Path file = folder.resolve("bell.csv");
        Files.writeString(file, HEADER + "\r\n\u001B[31mred,,\r\n");

        assertThat(typed().run("check", file.toString()).out()).doesNotContain("\u001B");
    }

    private Typed typed() {
        return new Typed(folder);
    }

    private Path write(String name, SampleUpload sample) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sample.writeTo(bytes);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
