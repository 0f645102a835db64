package rollcall.standalone.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running child. A guard inside the child's own session holds the read end of a pipe from this process: when this
 * process dies, however it dies, the guard sees the end of the pipe and ends the child.
 */
public final class ChildProcess {
    /**
     * The guard reads one line: a line is an orderly stop, the end of the pipe means that nobody is left to wait for it.
     * The child takes the place of the shell, so its process id is the shell's; the guard is forked twice, for a program
     * may not like a child that it knows nothing of.
     */
    private static final String GUARD = """
            orphaned=$1 signal=$2 patience=$3; shift 3
            exec 3<&0
            ( (
              exec >/dev/null 2>&1
              read -r stop <&3 || { kill -0 $$ && sleep "$orphaned"; }
              kill -s "$signal" $$
              while [ "$patience" -gt 0 ] && kill -0 $$; do sleep 1; patience=$((patience - 1)); done
              kill -s KILL $$
            ) </dev/null & )
            exec 3<&-
            exec "$@" </dev/null
            """;

    private static final long LOG_KEPT_BYTES = 16L << 20;

    private final Program program;
    private final Process process;
    private final Instant startedAt;

    private ChildProcess(Program program, Process process) {
        this.program = program;
        this.process = process;
        this.startedAt = process.info().startInstant().orElseGet(Instant::now);
    }

    /**
     * Starts the program.
     *
     * @param log where its output is appended; a log that has grown large is set aside first, one generation of it
     * @throws UncheckedIOException if it cannot be started
     */
    public static ChildProcess start(Program program, Path log) {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of("sh", "-c", GUARD, program.name()));
        command.add("" + program.ending().afterOrphaned().toSeconds());
        command.add(program.ending().signal());
        command.add("" + program.ending().patience().toSeconds());
        command.addAll(program.command());
        try {
            setAsideLarge(log);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(program.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(program.environment());
            return new ChildProcess(program, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A session of its own, where the system has the tool, keeps the terminal's Ctrl-C for the supervisor alone. */
    private static List<String> ownSession() {
        return SETSID ? List.of("setsid") : List.of();
    }

    private static final boolean SETSID = OnPath.has("setsid");

    private static void setAsideLarge(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
            Path previous = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public String name() {
        return program.name();
    }

    public long pid() {
        return process.pid();
    }

    public Instant startedAt() {
        return startedAt;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit status; more than 128 means that a signal ended it. Only once it is dead. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Waits until it has ended, and says its exit status. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits until it has ended, or the time is over: false. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks it to end in order, and kills it after its patience. Returns when it is gone. */
    public void stop() throws InterruptedException {
        try {
            OutputStream guard = process.getOutputStream();
            guard.write("stop\n".getBytes(StandardCharsets.US_ASCII));
            guard.close();
        } catch (IOException e) {
            process.destroy();
        }
        if (!awaitEnd(program.ending().patience().plusSeconds(2))) {
            kill();
            awaitEnd();
        }
    }

    /** kill -9, of this one process: nothing gets a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
    }

    /** SIGSTOP: it does nothing any more, not even end, and its connections stay. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on where it was, and knows of no time that has passed. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status =
                    new ProcessBuilder("kill", "-s", name, "" + pid()).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(program.name() + " does not take signal " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** CPU time used so far by it and its living and dead descendants, in seconds; 0 where the system does not say. */
    public double cpuSeconds() {
        return ProcessFacts.cpuSeconds(pid());
    }

    /**
     * The most memory that was ever resident, its descendants' included, in bytes; 0 where the system does not say. Pages
     * that several processes share are counted once for each.
     */
    public long peakRssBytes() {
        return ProcessFacts.peakRssBytes(pid());
    }

    /** The memory resident now, in bytes, counted as {@link #peakRssBytes()} counts. */
    public long rssBytes() {
        return ProcessFacts.rssBytes(pid());
    }
}
