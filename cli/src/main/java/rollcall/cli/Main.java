package rollcall.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import rollcall.cli.console.Surroundings;

/** Starts the command. */
public final class Main {
    private static final int BUFFER = 64 * 1024;

    private Main() {}

    public static void main(String... arguments) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        Surroundings surroundings =
                new Surroundings(System.getenv(), System.in, out, System.console() != null && hasTerminal());
        CommandLine commands = Rollcall.commandLine(surroundings, arguments)
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
        int status = commands.execute(arguments);
        commands.getOut().flush();
        System.exit(status);
    }

    /** The console is there where input and output are a terminal; a dumb one cannot draw over a line. */
    private static boolean hasTerminal() {
        String terminal = System.getenv("TERM");
        return terminal != null && !terminal.equals("dumb");
    }
}
