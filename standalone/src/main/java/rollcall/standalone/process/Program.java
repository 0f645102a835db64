package rollcall.standalone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a child process runs, and how it is known to be of use.
 *
 * @param name unique among the programs of one supervisor; names the log file too
 * @param command the program and its arguments
 * @param environment variables added to the inherited ones
 * @param directory where it runs
 * @param preparation done before each start, in the supervisor's time; its failure counts as the program's
 * @param kind whether it is meant to keep running
 * @param readiness asked again and again until it says yes; a task is ready when it has ended with status 0
 * @param after the names of the programs that must be ready before this one starts
 * @param ending how it is asked to end
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Runnable preparation,
        Kind kind,
        Probe readiness,
        Set<String> after,
        Ending ending) {

    /** What it means when the program ends. */
    public enum Kind {
        /** Meant to run until it is stopped. */
        SERVICE,
        /** Meant to end, once, with status 0. */
        TASK
    }

    /**
     * How a program is asked to end.
     *
     * @param signal the signal's name without SIG: the program's word for an orderly stop
     * @param patience how long it may take before it is killed
     * @param afterOrphaned how long it is left running where the process that started it is gone; those that others
     *     lean on stay a little longer
     */
    public record Ending(String signal, Duration patience, Duration afterOrphaned) {
        public static final Ending AT_ONCE = new Ending("TERM", Duration.ofSeconds(12), Duration.ZERO);
        public static final Ending AFTER_THE_OTHERS = new Ending("TERM", Duration.ofSeconds(15), Duration.ofSeconds(4));
    }

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        after = Set.copyOf(after);
    }

    /** The same program, where of those it comes after only these are started here. */
    public Program afterOnly(Set<String> names) {
        Set<String> left = after.stream().filter(names::contains).collect(Collectors.toSet());
        return new Program(name, command, environment, directory, preparation, kind, readiness, left, ending);
    }
}
