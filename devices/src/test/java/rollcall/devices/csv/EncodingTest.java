package rollcall.devices.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String UMLAUTS = Reading.SCRIPT + ",Group Tag\nA1,,T0FB,Büro Köln\nA2,,T0FC,Café\n";

    @Test
    void readsWhatWindowsPowerShellWrites() {
        String script = (Reading.SCRIPT + "\nPF0ABC12,,T0FB\nPF0ABC13,,T0FC\n").replace("\n", "\r\n");

        Reading reading = Reading.of(bytes(0xFF, 0xFE, script, UTF_16LE));

        assertThat(reading.shape().format()).isEqualTo(new CsvFormat(Encoding.UTF_16LE_BOM, ',', LineEnd.CRLF, false));
        assertThat(reading.serialNumbers()).containsExactly("PF0ABC12", "PF0ABC13");
        assertThat(reading.lines()).containsExactly(2, 3);
    }

    @Test
    void readsBigEndianUtf16() {
        Reading reading = Reading.of(bytes(0xFE, 0xFF, UMLAUTS, UTF_16BE));

        assertThat(reading.shape().format().encoding()).isEqualTo(Encoding.UTF_16BE_BOM);
        assertThat(reading.device(2).groupTag()).isEqualTo("Café");
    }

    @Test
    void knowsUtf16WithoutMarkByItsZeroBytes() {
        assertThat(Reading.of(UMLAUTS.getBytes(UTF_16LE)).shape().format().encoding())
                .isEqualTo(Encoding.UTF_16LE);
        assertThat(Reading.of(UMLAUTS.getBytes(UTF_16BE)).device(1).groupTag()).isEqualTo("Büro Köln");
    }

    @Test
    void readsUtf8WithAndWithoutMark() {
        Reading plain = Reading.of(UMLAUTS);
        Reading marked = Reading.of("\uFEFF" + UMLAUTS);

        assertThat(plain.shape().format().encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(marked.shape().format().encoding()).isEqualTo(Encoding.UTF_8_BOM);
        assertThat(marked.rows()).isEqualTo(plain.rows());
        assertThat(marked.shape().header()).startsWith("Device Serial Number");
    }

    @Test
    void takesBytesThatAreNotUtf8ForWindows1252() {
        Reading reading = Reading.of(UMLAUTS.getBytes(WINDOWS_1252));

        assertThat(reading.shape().format().encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(reading.device(1).groupTag()).isEqualTo("Büro Köln");
    }

    @Test
    void readsAWindows1252ByteFarBeyondTheFirstOnes() {
        String asciiAtFirst = Reading.SCRIPT + ",Group Tag\n" + "A,,T0FB,Kiosk\n".repeat(10_000);
        String umlaut = "B,,T0FB,Büro\nC,,T0FB,Kiosk\n";

        Reading reading = Reading.of((asciiAtFirst + umlaut).getBytes(WINDOWS_1252));

        assertThat(reading.rows()).hasSize(10_002);
        assertThat(reading.device(10_001).groupTag()).isEqualTo("Büro");
        assertThat(reading.rows().get(10_001).line()).isEqualTo(10_003);
    }

    @Test
    void readsAFileMergedFromUtf8AndWindows1252() throws Exception {
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        merged.write(UMLAUTS.getBytes(UTF_8));
        merged.write("B1,,T0FB,Büro\nB2,,T0FB,é\n".getBytes(WINDOWS_1252));

        Reading reading = Reading.of(merged.toByteArray());

        assertThat(reading.rows().stream().map(row -> row.device().groupTag()))
                .containsExactly("Büro Köln", "Café", "Büro", "é");
        assertThat(reading.lines()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void keepsTheLineEndBehindHalfASurrogatePair() {
        String lone = Reading.SCRIPT + "\nA\uD83D\nB\uDE00,,T0FB\nC\uD83D\uDE00,,T0FC\n";

        Reading reading = Reading.of(bytes(0xFF, 0xFE, lone, UTF_16LE, true));

        assertThat(reading.serialNumbers()).containsExactly("A\uFFFD", "B\uFFFD", "C\uD83D\uDE00");
        assertThat(reading.lines()).containsExactly(2, 3, 4);
    }

    @Test
    void keepsSurrogatePairsThatABufferCuts() {
        String smiles = "\uD83D\uDE00".repeat(20_000);
        for (String before : new String[] {"", "x", "xy"}) {
            Reading reading =
                    Reading.of(bytes(0xFF, 0xFE, Reading.SCRIPT + "\nX" + before + smiles + ",,T0FB\n", UTF_16LE));
            assertThat(reading.serialNumbers()).containsExactly("X" + before + smiles);
        }
    }

    @Test
    void readsUtf16ThatEndsWithinACharacter() {
        byte[] whole = bytes(0xFF, 0xFE, Reading.SCRIPT + "\nA,,T0FB", UTF_16LE);
        byte[] cut = Arrays.copyOf(whole, whole.length + 1);

        assertThat(Reading.of(cut).device(1).hardwareHash().restored()).isEqualTo("T0FB\uFFFD");
    }

    @Test
    void leavesControlCharactersInTheirCell() {
        Reading reading = Reading.ofLines(Reading.SCRIPT, "A\0B\u0007\u001BC,,T0FB", "D\u000B\f\u0085\u2028,,T0FC");

        assertThat(reading.serialNumbers()).containsExactly("A\0B\u0007\u001BC", "D\u000B\f\u0085\u2028");
        assertThat(reading.lines()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundAgainByItsIanaNameAndMark(Encoding encoding) {
        assertThat(Encoding.of(encoding.charset().name(), encoding.hasByteOrderMark()))
                .isEqualTo(encoding);
    }

    @Test
    void knowsNoOtherEncodings() {
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.of("EBCDIC", false));
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.of("windows-1252", true));
    }

    private static byte[] bytes(int first, int second, String text, Charset charset) {
        return bytes(first, second, text, charset, false);
    }

    /** Encodes UTF-16 by hand where the text holds half a pair, for which the JDK would write a question mark. */
    private static byte[] bytes(int first, int second, String text, Charset charset, boolean byHand) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        bytes.write(second);
        if (byHand) {
            text.chars().forEach(character -> {
                bytes.write(character);
                bytes.write(character >> 8);
            });
        } else {
            bytes.writeBytes(text.getBytes(charset));
        }
        return bytes.toByteArray();
    }
}
