package rollcall.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file that only its owner reads. */
final class PrivateFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS = owner("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS = owner("rwx------");

    private PrivateFile() {}

    /**
     * What is in the file, without the white space around it; where there is no file, it is made. Made beside its place
     * and moved there, so that one half written is never read.
     *
     * @throws IllegalStateException if it holds nothing
     */
    static String readOrMake(Path file, Supplier<String> content) {
        try {
            if (Files.notExists(file)) {
                Path directory = Files.createDirectories(file.toAbsolutePath().getParent(), OWNER_ENTERS);
                Path unfinished = Files.createTempFile(directory, ".", ".new", OWNER_READS);
                Files.writeString(unfinished, content.get());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            String found = Files.readString(file).strip();
            if (found.isEmpty()) {
                throw new IllegalStateException(file + " is empty: remove it, and it is made anew");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
