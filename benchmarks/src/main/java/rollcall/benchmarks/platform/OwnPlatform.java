package rollcall.benchmarks.platform;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
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
        Files.walkFileTree(directory, new Deleting());
    }

    /** The last word of a platform about its processes may be written, and renamed, while its directory goes. */
    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
