package rollcall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter shown = new StringWriter();

    @Test
    void drawsOverItselfOnATerminal() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true);

        line.show(0, 1_000, 0);
        line.show(500, 1_000, 0.54);

        assertThat(shown.toString())
                .isEqualTo("\r  [..............................] 0 of 1000 rows decided, 0.0 s "
                        + "\r  [###############...............] 500 of 1000 rows decided, 0.5 s ");
    }

    @Test
    void writesALineNowAndThenElsewhereAndAlwaysTheLast() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), false);

        line.show(0, 10, 0);
        line.show(3, 10, 0.5);
        line.show(5, 10, 1.0);
        line.show(5, 10, 2.5);
        line.show(10, 10, 2.6);
        line.show(10, 10, 9.9);
        line.end();

        assertThat(shown.toString().lines())
                .containsExactly(
                        "  0 of 10 rows decided, 0.0 s",
                        "  5 of 10 rows decided, 1.0 s",
                        "  10 of 10 rows decided, 2.6 s");
    }
}
