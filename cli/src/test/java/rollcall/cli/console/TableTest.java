package rollcall.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final StringWriter written = new StringWriter();
    private final Table table = new Table(new PrintWriter(written), List.of("NAME", "COUNT"));

    @Test
    void makesColumnsAsWideAsWhatStandsInThem() {
        table.item(List.of("a longer name", "1"), "");
        table.item(List.of("short", "22"), "");
        table.end();

        assertThat(written.toString().lines())
                .containsExactly("NAME           COUNT", "a longer name  1", "short          22");
    }

    @Test
    void isWrittenWhileItComes() {
        for (int i = 0; i < 1_000; i++) {
            table.item(List.of("row " + i, "1"), "");
        }

        assertThat(written.toString()).contains("row 999");
    }

    @Test
    void showsNoCharacterThatWouldRuleATerminal() {
        table.item(List.of("\u001B[2J\u202Egone", "1\r"), "");
        table.end();

        assertThat(written.toString()).doesNotContain("\u001B", "\u202E", "\r").contains("\uFFFD");
    }
}
