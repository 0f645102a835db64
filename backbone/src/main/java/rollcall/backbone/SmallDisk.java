package rollcall.backbone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file system of a few megabytes, to be filled to the last byte and emptied again. Needs a machine that lets us mount. */
public final class SmallDisk implements AutoCloseable {
    private static final String BALLAST = "ballast";
    private static final int BLOCK = 64 * 1024;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Mounted on a directory, which is made; empty where that is not permitted, which is said loudly. */
    public static Optional<SmallDisk> on(Path directory, int megabytes) {
        try {
            Files.createDirectories(directory);
            if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString()) == 0) {
                return Optional.of(new SmallDisk(directory));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.err.println("NOT TESTED with a full disk: nothing can be mounted on " + directory + " here.");
        return Optional.empty();
    }

    /** Where it is. */
    public Path path() {
        return directory;
    }

    /** Takes all room but so many bytes; what is freed by others afterwards stays free. */
    public void fill(long left) {
        try (OutputStream ballast = Files.newOutputStream(
                directory.resolve(BALLAST), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long room = room() - left; room > 0; room = room() - left) {
                ballast.write(new byte[(int) Math.min(room, BLOCK)]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the room back. */
    public void empty() {
        try {
            Files.deleteIfExists(directory.resolve(BALLAST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long room() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /** Takes it away, with all that is on it, even where somebody still works there. */
    @Override
    public void close() {
        run("umount", "--lazy", directory.toString());
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notThere) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
