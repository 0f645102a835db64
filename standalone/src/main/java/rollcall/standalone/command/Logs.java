package rollcall.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rollcall.standalone.platform.Home;
import rollcall.standalone.process.LogTail;

/** Shows what a part says. */
@Command(name = "logs", description = "Shows what a part says.")
final class Logs implements Callable<Integer> {
    private static final int LOOK_MILLIS = 200;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PART", description = "A part as the status lists it, or 'supervisor'.")
    private String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on as the log grows, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many of the last lines (${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Surroundings.own().home();
        Path log = home.log(part);
        if (!part.matches("[a-z-]+") || !Files.exists(log)) {
            throw new ParameterException(spec.commandLine(), "No log of " + part + "; there is: " + known(home));
        }
        PrintWriter out = spec.commandLine().getOut();
        long shown = Files.size(log);
        out.println(LogTail.of(log, lines));
        out.flush();
        while (follow) {
            Thread.sleep(LOOK_MILLIS);
            shown = LogTail.grown(log, shown, out);
            out.flush();
        }
        return 0;
    }

    private static String known(Home home) throws IOException {
        if (!Files.isDirectory(home.logs())) {
            return "none yet";
        }
        try (Stream<Path> logs = Files.list(home.logs())) {
            return logs.map(log -> log.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.replace(".log", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
