package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * The directory that holds everything a platform writes. Removing it while nothing runs forgets all data.
 *
 * @param root absolute
 */
public record Home(Path root) {
    private static final String VARIABLE = "ROLLCALL_HOME";
    private static final long LEAST_FREE_BYTES = 1L << 30;

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Where {@code ROLLCALL_HOME} says, else {@code .rollcall} in the project. */
    public static Home of(Map<String, String> environment, Path project) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        return new Home(chosen.isBlank() ? project.resolve(".rollcall") : Path.of(chosen));
    }

    /** Where the programs' log files are. */
    public Path logs() {
        return root.resolve("log");
    }

    /** The log of one program. */
    public Path log(String program) {
        return logs().resolve(program + ".log");
    }

    Path data(String part) {
        return directory(root.resolve("data").resolve(part));
    }

    Path temporary(String part) {
        return directory(root.resolve("tmp").resolve(part));
    }

    Path state() {
        return root.resolve("state.json");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /**
     * Makes the directory and sees that it can be used.
     *
     * @throws PreconditionException if it cannot be written to, or its disk is nearly full
     */
    void prepare() {
        try {
            Files.createDirectories(logs());
            // Uploads, and so hardware hashes, pass through here.
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new PreconditionException("The disk of " + root + " is nearly full: " + (free >> 20)
                        + " MiB are free, " + (LEAST_FREE_BYTES >> 20) + " MiB are needed (another place: " + VARIABLE
                        + ").");
            }
        } catch (IOException e) {
            throw new PreconditionException(
                    root + " cannot be used: " + e.getMessage() + " (another place: " + VARIABLE + ").");
        }
    }

    private static Path directory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
