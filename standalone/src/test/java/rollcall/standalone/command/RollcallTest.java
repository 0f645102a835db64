package rollcall.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RollcallTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commands =
            Rollcall.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void namesAllCommandsWhenAskedForHelp() {
        assertThat(commands.execute("help")).isZero();
        assertThat(out.toString())
                .contains("demo", "up", "down", "status", "logs", "token", "password", "doctor", "ROLLCALL_HOME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "down", "status", "logs", "token", "password", "doctor"})
    void explainsEachCommand(String command) {
        assertThat(commands.execute("help", command)).isZero();
        assertThat(out.toString()).contains("Usage: rollcall " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "up --detached",
                "demo now",
                "logs",
                "down everything",
                "token",
                "token --as",
                "password --as",
                "doctor now",
                "doctor --lag many"
            })
    void refusesWhatItDoesNotKnow(String line) {
        assertThat(commands.execute(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("Usage: rollcall", "Did you mean", "Possible solutions");
    }
}
