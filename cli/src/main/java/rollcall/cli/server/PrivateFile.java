package rollcall.cli.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.ExitStatus;

/** A text file that only its owner can read, replaced as a whole, by one process at a time. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;

    PrivateFile(Path file) {
        this.file = file;
    }

    /** What is done while no other process changes the file. */
    interface Change<T> {
        T make() throws IOException, InterruptedException;
    }

    <T> T alone(Change<T> change) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent(), folder());
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel =
                FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), owners())) {
            channel.lock();
            return change.make();
        }
    }

    /**
     * Its text; empty if there is none.
     *
     * @throws CommandFailed if others can read it
     */
    Optional<String> read() throws IOException {
        try {
            if (POSIX && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw CommandFailed.of(ExitStatus.NOT_ALLOWED, "login-not-private", Map.of("file", file));
            }
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    void write(String text) throws IOException {
        Path next = Files.createTempFile(file.getParent(), "login", ".next", owners());
        try {
            Files.write(next, text.getBytes(StandardCharsets.UTF_8));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static FileAttribute<?>[] owners() {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(EnumSet.copyOf(OWNER))} : none();
    }

    private static FileAttribute<?>[] folder() {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(EnumSet.copyOf(OWNERS_FOLDER))}
                : none();
    }

    private static FileAttribute<?>[] none() {
        return new FileAttribute<?>[0];
    }
}
