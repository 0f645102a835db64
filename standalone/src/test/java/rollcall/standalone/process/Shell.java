package rollcall.standalone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.standalone.process.Program.Ending;
import rollcall.standalone.process.Program.Kind;

/** Programs for tests: small scripts. */
final class Shell {
    static final Restarts SOON = new Restarts(Duration.ofMillis(20), Duration.ofMillis(50), 3, Duration.ofMinutes(1));

    private Shell() {}

    static Program service(String name, Path directory, String script, Probe readiness, String... after) {
        return program(name, directory, script, Kind.SERVICE, readiness, after);
    }

    static Program task(String name, Path directory, String script, String... after) {
        return program(name, directory, script, Kind.TASK, Probe.none(), after);
    }

    private static Program program(
            String name, Path directory, String script, Kind kind, Probe readiness, String... after) {
        return new Program(
                name,
                List.of("sh", "-c", script),
                Map.of("GREETING", "hello"),
                directory,
                () -> {},
                kind,
                readiness,
                Set.of(after),
                new Ending("TERM", Duration.ofSeconds(5), Duration.ZERO));
    }
}
