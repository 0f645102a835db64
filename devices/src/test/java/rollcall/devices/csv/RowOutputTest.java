package rollcall.devices.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.devices.row.DeviceRow;

class RowOutputTest {
    private static final List<String> ERRORS = List.of("Error Code", "Advice");

    @Test
    void writesRowsInTheShapeTheyCameInBesideTheirErrors() throws IOException {
        Reading reading = Reading.of("group tag;SERIAL NUMBER;Hardware Hash\r\nKiosk;007;T0FB\r\n");

        assertThat(new String(written(reading, "HASH_REQUIRED", "Add it; then send"), UTF_8))
                .isEqualTo("group tag;SERIAL NUMBER;Hardware Hash;Error Code;Advice\r\n"
                        + "Kiosk;007;T0FB;HASH_REQUIRED;\"Add it; then send\"\r\n");
    }

    @Test
    void writesTheByteOrderMarkAndTheEncodingOfTheFile() throws IOException {
        byte[] file = ("\uFEFF" + Reading.SCRIPT + "\r\nBüro,,T0FB\r\n").getBytes(UTF_16LE);

        byte[] written = written(Reading.of(file), "X", "y");

        assertThat(written).startsWith(0xFF, 0xFE);
        assertThat(new String(written, UTF_16LE)).endsWith("\r\nBüro,,T0FB,X,y\r\n");
    }

    @Test
    void writesEveryByteThatWindows1252LeavesOpenAndQuestionMarksForWhatItLacks() throws IOException {
        byte[] file =
                (Reading.SCRIPT + "\nB\u00FCro \u0081\u008D\u008F\u0090\u009D\u0080,,T0FB\n").getBytes(ISO_8859_1);

        String written = new String(written(Reading.of(file), "\u20AC", "\u2603"), ISO_8859_1);

        assertThat(written).endsWith("\nB\u00FCro \u0081\u008D\u008F\u0090\u009D\u0080,,T0FB,\u0080,?\n");
    }

    @Test
    void quotesEveryCellWhereTheFileDid() throws IOException {
        Reading reading = Reading.of("\"Serial Number\",\"Hardware Hash\"\nA,\n");

        assertThat(new String(written(reading, "X", ""), UTF_8)).endsWith("\"A\",\"\",\"X\",\"\"\n");
    }

    @Test
    void keepsTheCellsBeyondTheHeaderBehindTheErrors() throws IOException {
        Reading reading = Reading.ofLines(Reading.SCRIPT, "AB,12,,T0FB");

        assertThat(new String(written(reading, "COLUMN_COUNT", "Remove the comma"), UTF_8))
                .endsWith("\nAB,12,,COLUMN_COUNT,Remove the comma,T0FB\n");
    }

    @Test
    void readsBackWhatItWroteAndReportsThatAgain() throws IOException {
        Reading first = Reading.ofLines(Reading.SCRIPT + ",Order ID", "A,,T0FB,PO 4711", "B,12,,,T0FC");

        Reading second = Reading.of(written(first, "X", "y"));
        Reading third = Reading.of(written(second, "Z", "z"));

        assertThat(second.serialNumbers()).containsExactly("A", "B");
        assertThat(second.device(2).surplus()).containsExactly("T0FC");
        assertThat(third.rows()).isEqualTo(second.rows());
        assertThat(third.shape()).isEqualTo(second.shape());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31 6",
                "-7",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "'=1",
                "''-",
                "=",
            })
    void neutralizesFormulasAndReadsTheVeryTextBack(String text) throws IOException {
        DeviceRow row =
                Reading.of(Reading.SCRIPT + "\n\"'" + text + "\",,T0FB\n").device(1);
        assertThat(row.serialNumber()).isEqualTo(text);

        byte[] written = written(new Reading(shape(), List.of(new CsvRow(1, 2, row)), null), "X", text);

        assertThat(new String(written, UTF_8)).contains("'" + text).doesNotContain("," + text, "\n" + text + ",");
        assertThat(Reading.of(written).serialNumbers()).containsExactly(text);
    }

    @Test
    void leavesApostrophesAloneThatGuardNothing() {
        Reading reading = Reading.ofLines(Reading.SCRIPT, "'s-Hertogenbosch,,T0FB", "',,T0FC", "'',,T0FD");

        assertThat(reading.serialNumbers()).containsExactly("'s-Hertogenbosch", "'", "''");
    }

    @Test
    void writesTablesOfAnyOtherKind() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOutput output = CsvOutput.open(bytes, CsvFormat.EXPORT)) {
            output.write(List.of("deviceId", "status"));
            output.write(List.of("dev:1", "=cmd"));
            output.flush();
            assertThat(bytes.toString(UTF_8)).isEqualTo("\uFEFFdeviceId,status\r\ndev:1,'=cmd\r\n");
        }
    }

    private static FileShape shape() {
        return Reading.ofLines(Reading.SCRIPT).shape();
    }

    private static byte[] written(Reading reading, String code, String advice) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowOutput output = RowOutput.open(bytes, reading.shape(), ERRORS)) {
            for (CsvRow row : reading.rows()) {
                output.write(row.device(), List.of(code, advice));
            }
        }
        return bytes.toByteArray();
    }
}
