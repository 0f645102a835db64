package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

class AnyFileTest {
    private static final CsvLimits SMALL = new CsvLimits(200, 50, 3);
    private static final List<String> HEADER = List.of(
            "Device Serial Number",
            "Windows Product ID",
            "Hardware Hash",
            "Manufacturer name",
            "Device model",
            "Group Tag",
            "Assigned User");

    @Property
    void readsOrRefusesAnyBytes(@ForAll @Size(max = 600) byte[] bytes) {
        Reading.of(new ByteArrayInputStream(bytes), SMALL).requireSound();
    }

    @Property
    void readsOrRefusesWhateverStandsBelowAHeader(
            @ForAll @Size(max = 600) byte[] rest, @ForAll Encoding encoding, @ForAll("delimiters") char delimiter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(encoding.mark());
        bytes.writeBytes((String.join(String.valueOf(delimiter), HEADER) + "\n").getBytes(encoding.charset()));
        bytes.writeBytes(rest);

        Reading reading = Reading.of(new ByteArrayInputStream(bytes.toByteArray()), SMALL);

        reading.requireSound();
        assertThat(reading.shape().header()).startsWith(HEADER.toArray(String[]::new));
    }

    @Property
    void readsOrRefusesAnyTextMadeOfWhatCsvIsMadeOf(@ForAll("pieces") List<String> pieces) {
        String text = String.join("", pieces);

        Reading.of(text, SMALL).requireSound();
        Reading.of(Reading.SCRIPT + "\n" + text, SMALL).requireSound();
    }

    @Property
    void readsTheSameInHoweverSmallPortionsTheBytesCome(
            @ForAll("rows") List<DeviceRow> rows, @ForAll("formats") CsvFormat format) throws IOException {
        byte[] file = written(rows, format);

        Reading whole = Reading.of(file);
        Reading dripped = Reading.of(new Dripping(file), CsvLimits.DEFAULTS);

        assertThat(dripped.rows()).isEqualTo(whole.rows());
        assertThat(dripped.shape()).isEqualTo(whole.shape());
    }

    @Property
    void readsBackEveryRowItWrote(@ForAll("rows") List<DeviceRow> rows, @ForAll("formats") CsvFormat format)
            throws IOException {
        Reading reading = Reading.of(written(rows, format));

        assertThat(reading.refusal()).isNull();
        assertThat(reading.rows().stream().map(CsvRow::device).toList()).isEqualTo(rows);
        assertThat(reading.shape().header()).isEqualTo(HEADER);
        assertThat(reading.shape().format().delimiter()).isEqualTo(format.delimiter());
        assertThat(reading.shape().format().lineEnd()).isEqualTo(format.lineEnd());
        assertThat(reading.shape().format().quoted()).isEqualTo(format.quoted());
        assertThat(reading.shape().format().encoding().hasByteOrderMark())
                .isEqualTo(format.encoding().hasByteOrderMark());
    }

    @Property
    void numbersRowsAndLinesAsTheyStand(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> kinds, @ForAll LineEnd lineEnd) {
        StringBuilder file = new StringBuilder(Reading.SCRIPT).append(lineEnd.text());
        List<Integer> expected = new ArrayList<>();
        int line = 2;
        for (int kind : kinds) {
            String text = switch (kind) {
                case 0 -> "";
                case 1 -> ",, ";
                case 2 -> Reading.SCRIPT.toUpperCase(Locale.ROOT);
                case 3 -> "A,,\"T0" + lineEnd.text() + lineEnd.text() + "FB\"";
                default -> "B,,T0FB";
            };
            if (kind > 2) {
                expected.add(line);
            }
            line += kind == 3 ? 3 : 1;
            file.append(text).append(lineEnd.text());
        }

        Reading reading = Reading.of(file.toString());

        assertThat(reading.lines()).isEqualTo(expected);
        reading.requireSound();
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "\"",
                        ",",
                        ";",
                        "\t",
                        "\n",
                        "\r",
                        "\r\n",
                        "'",
                        "=",
                        " ",
                        "\0",
                        "\uFEFF",
                        "\uFFFD",
                        "é",
                        "😀",
                        "A",
                        "Serial Number",
                        "Hardware Hash",
                        "Model",
                        "Manufacturer",
                        "Error",
                        "sep=;",
                        "T0FBAQ==")
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<CsvFormat> formats() {
        return Combinators.combine(
                        Arbitraries.of(Encoding.class),
                        delimiters(),
                        Arbitraries.of(LineEnd.class),
                        Arbitraries.of(true, false))
                .as(CsvFormat::new);
    }

    /** Cells of characters that every encoding has and that no two of, in Windows-1252, look like one of UTF-8. */
    @Provide
    Arbitrary<List<DeviceRow>> rows() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab0 ,;\t\"'=+-@\r\n\u0001éÖßþ").ofMaxLength(8);
        Arbitrary<SentHash> hash =
                Arbitraries.of("T0FBAQ==", "T0E", "", "no hash").map(SentHash::of);
        Arbitrary<List<String>> surplus = cell.list()
                .ofMaxSize(2)
                .filter(cells -> cells.isEmpty() || !cells.get(cells.size() - 1).isBlank());
        return Combinators.combine(cell.map(serial -> "S" + serial), cell, hash, cell, cell, cell, cell, surplus)
                .as((serial, key, sent, manufacturer, model, tag, user, more) -> new DeviceRow(
                        Dialect.PARTNER, serial, key, sent, manufacturer, model, tag, user, 7, 7 + more.size(), more))
                .list()
                .ofMaxSize(12);
    }

    private static byte[] written(List<DeviceRow> rows, CsvFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FileShape shape = new FileShape(format, Dialect.PARTNER, HEADER, 1);
        try (RowOutput output = RowOutput.open(bytes, shape, List.of())) {
            for (DeviceRow row : rows) {
                output.write(row, List.of());
            }
        }
        return bytes.toByteArray();
    }

    /** Gives one byte at a time, as a slow connection may. */
    private static final class Dripping extends InputStream {
        private final InputStream bytes;

        private Dripping(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int room) throws IOException {
            return bytes.read(into, offset, Math.min(room, 1));
        }
    }
}
