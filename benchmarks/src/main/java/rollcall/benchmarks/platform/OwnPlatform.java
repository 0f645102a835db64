package rollcall.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.platform.Ports;
import rollcall.standalone.platform.Scope;

/**
 * A platform for one benchmark, in a directory of its own that goes with it.
 *
 * @param directory also for the files that are sent
 */
public record OwnPlatform(Path directory, Platform platform) implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    /** All calls come from one organization or two, whose usual limits would be measured instead of the pipeline's. */
    private static final Map<String, String> UNPACED =
            Map.of("ROLLCALL_ACCESS_RATE_PERSECOND", "1000000", "ROLLCALL_INGEST_LIMITS_UPLOADSATONCE", "1000");

    /** Starts one, and waits until it is ready. */
    public static OwnPlatform start() throws IOException, InterruptedException {
        return start(Scope.EVERYTHING);
    }

    /** Only what Rollcall runs on, all of it empty. */
    public static OwnPlatform infrastructure() throws IOException, InterruptedException {
        return start(Scope.INFRASTRUCTURE);
    }

    private static OwnPlatform start(Scope scope) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("rollcall-benchmark");
        Platform platform = Platform.start(new Home(directory.resolve("home")), Ports.free(), scope, UNPACED);
        OwnPlatform own = new OwnPlatform(directory, platform);
        try {
            platform.awaitReady(START);
            return own;
        } catch (RuntimeException | InterruptedException notReady) {
            own.close();
            throw notReady;
        }
    }

    @Override
    public void close() throws IOException {
        platform.close();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
