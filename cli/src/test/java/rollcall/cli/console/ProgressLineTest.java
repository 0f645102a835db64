package rollcall.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter written = new StringWriter();

    @Test
    void drawsOverItsLineAndLeavesNothingBehind() {
        ProgressLine progress = new ProgressLine(new PrintWriter(written), true);
        progress.show("file", 1, 2, "of it");
        progress.close();

        assertThat(written.toString())
                .startsWith("\rfile [###############...............]  50 % of it\r")
                .endsWith("\r");
        assertThat(written.toString()).doesNotContain("\n");
    }

    @Test
    void saysNothingOfWhatIsOverSoonWhereNoTerminalIs() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(written), false)) {
            progress.show("file", 1, 2, "");
        }

        assertThat(written.toString()).isEmpty();
    }
}
