package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CsvLimitsTest {
    private static final CsvLimits SMALL = new CsvLimits(100, 2, 2);

    @Test
    void allowsWhatTheMapPromises() {
        assertThat(CsvLimits.DEFAULTS).isEqualTo(new CsvLimits(65_536, 1_000_000, 20));
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvLimits(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvLimits(Integer.MAX_VALUE, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvLimits(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvLimits(1, 1, -1));
    }

    @Test
    void readsARowOfExactlyTheLimit() {
        String row = "A,," + "x".repeat(97);

        assertThat(Reading.of(Reading.SCRIPT + "\n" + row + "\n", SMALL).rows()).hasSize(1);
        assertThat(Reading.of(Reading.SCRIPT + "\n" + row, SMALL).rows()).hasSize(1);
    }

    @Test
    void refusesARowOneBeyondTheLimit() {
        String row = "A,," + "x".repeat(98);

        FileRefused refusal =
                Reading.of(Reading.SCRIPT + "\nZ,,\n" + row + "\n", SMALL).refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.LINE_TOO_LONG);
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal).hasMessageContaining("100");
    }

    @Test
    void readsARowOfExactlyTheLimitHoweverItStandsInTheBuffers() {
        String longest = "A,," + "x".repeat(CsvLimits.DEFAULTS.lineLength() - 3);

        for (int shift = 0; shift < 40_000; shift += 1_111) {
            Reading reading = Reading.ofLines(Reading.SCRIPT, "y".repeat(shift), longest, "B,,", longest + "x");

            assertThat(reading.rows()).hasSize(shift == 0 ? 2 : 3);
            assertThat(reading.refusal().fault()).isEqualTo(FileFault.LINE_TOO_LONG);
            assertThat(reading.refusal().line()).isEqualTo(5);
        }
    }

    @Test
    void refusesABannerOrHeaderBeyondTheLimit() {
        assertThat(Reading.of("x".repeat(101) + "\n" + Reading.SCRIPT, SMALL)
                        .refusal()
                        .line())
                .isEqualTo(1);
        assertThat(Reading.of("a\n" + Reading.SCRIPT + ",".repeat(100), SMALL)
                        .refusal()
                        .fault())
                .isEqualTo(FileFault.LINE_TOO_LONG);
    }

    @Test
    void stopsAnUnclosedQuotationMarkFromSwallowingTheFile() {
        Endless rows = new Endless(Reading.SCRIPT + "\nA,,T0FB\nB,,\"T0FC\n", "C,,T0FD\n");

        Reading reading = Reading.of(rows, CsvLimits.DEFAULTS);

        assertThat(reading.refusal().fault()).isEqualTo(FileFault.LINE_TOO_LONG);
        assertThat(reading.refusal().line()).isEqualTo(3);
        assertThat(rows.given).isLessThan(256 * 1024);
    }

    @Test
    void stopsAtALineThatNeverEnds() {
        for (String endless : new String[] {"x", ",", "\"\"", "\0", "Serial Number,"}) {
            Endless header = new Endless("", endless);
            Endless row = new Endless(Reading.SCRIPT + "\n", endless);

            assertThat(Reading.of(header, CsvLimits.DEFAULTS).refusal().fault()).isEqualTo(FileFault.LINE_TOO_LONG);
            assertThat(Reading.of(row, CsvLimits.DEFAULTS).refusal()).isNotNull();
            assertThat(header.given + row.given).isLessThan(512 * 1024);
        }
    }

    @Test
    void countsRowsAndNothingElse() {
        String two = Reading.SCRIPT + "\nA,,\n\n" + Reading.SCRIPT + "\nB,,\n,,\n";

        assertThat(Reading.of(two, SMALL).rows()).hasSize(2);

        Reading third = Reading.of(two + "C,,\n", SMALL);
        assertThat(third.refusal().fault()).isEqualTo(FileFault.TOO_MANY_ROWS);
        assertThat(third.refusal().line()).isEqualTo(7);
        assertThat(Reading.of(two, SMALL.withRows(1)).refusal().line()).isEqualTo(5);
    }

    @Test
    void looksForTheHeaderBelowSoManyBannerLinesOnly() {
        assertThat(Reading.of("one\n\ntwo\n\n" + Reading.SCRIPT, SMALL).refusal())
                .isNull();
        assertThat(Reading.of("one\ntwo\nthree\n" + Reading.SCRIPT, SMALL)
                        .refusal()
                        .fault())
                .isEqualTo(FileFault.HEADER_MISSING);
    }

    /** Some text, and then another over and over. */
    private static final class Endless extends InputStream {
        private final String start;
        private final String again;
        private int given;

        private Endless(String start, String again) {
            this.start = start;
            this.again = again;
        }

        @Override
        public int read() {
            int at = given++;
            return at < start.length() ? start.charAt(at) : again.charAt((at - start.length()) % again.length());
        }
    }
}
