package rollcall.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import rollcall.cli.console.Surroundings;

/** A line as somebody types it, and what it comes to. */
public final class Typed {
    private final Map<String, String> variables = new HashMap<>();
    private String input = "";
    private boolean terminal;

    /** @param home in which nothing runs and nobody is logged in */
    public Typed(Path home) {
        variables.put("ROLLCALL_HOME", home.resolve("nothing-runs-here").toString());
        variables.put("ROLLCALL_LOGIN", home.resolve("login.json").toString());
    }

    public Typed with(String variable, Object value) {
        variables.put(variable, value.toString());
        return this;
    }

    public Typed input(String text) {
        input = text;
        return this;
    }

    /** What somebody answers who sits at a terminal. */
    public Typed answering(String text) {
        terminal = true;
        return input(text);
    }

    /**
     * What a line came to.
     *
     * @param out standard output
     * @param err standard error
     */
    public record Answer(int status, String out, String err) {}

    public Answer run(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                variables, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, terminal);
        CommandLine commands = Rollcall.commandLine(surroundings, line)
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(err));
        int status = commands.execute(line);
        commands.getOut().flush();
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
