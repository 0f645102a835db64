package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rollcall.standalone.process.ChildReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a home's supervisor last said about itself and its children: a file, so that other commands can read it.
 *
 * @param supervisor the supervisor's process id
 * @param startedAt when it started
 * @param gateway the gateway's address
 * @param issuer the issuer's address
 * @param addresses where each part is reached, by its name: URIs, and Kafka's bootstrap servers
 * @param children how each child is doing
 * @param processes when each child's process started, by process id: tells it from a later one with the same number
 */
public record RunningState(
        long supervisor,
        Instant startedAt,
        String gateway,
        String issuer,
        Map<String, String> addresses,
        List<ChildReport> children,
        Map<Long, Instant> processes) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LEFT_BEHIND_MAY_TAKE_SECONDS = 30;

    public RunningState {
        // A supervisor of an earlier release does not say.
        addresses = addresses == null ? Map.of() : Map.copyOf(addresses);
    }

    /** The state of the home's running supervisor; empty if none runs. */
    public static Optional<RunningState> ofRunning(Home home) {
        return HomeLock.taken(home) ? read(home) : Optional.empty();
    }

    /** Whether a part of this name is among what was started. */
    public boolean includes(String part) {
        return children.stream().anyMatch(child -> child.name().equals(part));
    }

    static Optional<RunningState> read(Home home) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(home.state()), RunningState.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Home home) {
        Path next = home.state().resolveSibling("state.next");
        try {
            Files.write(next, JSON.writeValueAsBytes(this));
            Files.move(next, home.state(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for processes of a supervisor that was killed to end, which they do by themselves; kills those that stay. */
    void awaitOrphans() throws InterruptedException {
        for (Map.Entry<Long, Instant> process : processes.entrySet()) {
            Optional<ProcessHandle> orphan = ProcessHandle.of(process.getKey())
                    .filter(found -> found.info().startInstant().equals(Optional.of(process.getValue())));
            if (orphan.isPresent()) {
                awaitEnd(orphan.get());
            }
        }
    }

    private static void awaitEnd(ProcessHandle orphan) throws InterruptedException {
        try {
            orphan.onExit().get(LEFT_BEHIND_MAY_TAKE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        }
    }
}
