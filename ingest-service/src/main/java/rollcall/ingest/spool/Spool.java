package rollcall.ingest.spool;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The spool's directory. {@code incoming} holds bodies still being read and is emptied at each start; an upload moves to
 * {@code sealed} in one step when it is whole, on disk and has its id, and stays there until its last row is on Kafka.
 * One process owns a spool at a time.
 */
public final class Spool implements AutoCloseable {
    private final Path incoming;
    private final Path sealed;
    private final FileChannel lockFile;

    /** Takes the directory over and removes what a crash left unsealed. */
    public Spool(Path directory) {
        incoming = directory.resolve("incoming");
        sealed = directory.resolve("sealed");
        try {
            Files.createDirectories(incoming);
            Files.createDirectories(sealed);
            lockFile = lock(directory.resolve("lock"));
            for (Path orphan : entries(incoming)) {
                FileSystemUtils.deleteRecursively(orphan);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("The spool " + directory + " cannot be used", unusable);
        }
    }

    /** A place for a body that begins to arrive. */
    public IncomingUpload open() {
        try {
            return new IncomingUpload(
                    Files.createDirectory(incoming.resolve(UUID.randomUUID().toString())));
        } catch (IOException full) {
            throw new SpoolFailed(full);
        }
    }

    /** A place for bytes that belong to no upload. */
    public Scratch scratch() {
        try {
            return new Scratch(incoming.resolve(UUID.randomUUID().toString()));
        } catch (IOException full) {
            throw new SpoolFailed(full);
        }
    }

    /** Makes a finished upload permanent, in one step; from here on it will be published whatever happens. */
    public SealedUpload seal(IncomingUpload upload) {
        Path entry = sealed.resolve(upload.manifest().uploadId().toString());
        try {
            Files.move(upload.directory(), entry, StandardCopyOption.ATOMIC_MOVE);
            sync(sealed);
            return SealedUpload.at(entry);
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }

    /** What waits to be published, oldest first. */
    public List<SealedUpload> sealed() {
        try {
            return entries(sealed).stream()
                    .map(SealedUpload::at)
                    .sorted((one, other) -> one.manifest()
                            .receivedAt()
                            .compareTo(other.manifest().receivedAt()))
                    .toList();
        } catch (IOException unreadable) {
            throw new SpoolFailed(unreadable);
        }
    }

    /** Forgets an upload that is on Kafka, every row and its completion acknowledged. */
    public void remove(SealedUpload upload) {
        try {
            Path entry = upload.directory();
            Path leaving = Files.move(entry, incoming.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            FileSystemUtils.deleteRecursively(leaving);
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }

    /** How many bytes the disk under the spool can still take. */
    public long room() {
        try {
            return Files.getFileStore(incoming).getUsableSpace();
        } catch (IOException unreadable) {
            throw new SpoolFailed(unreadable);
        }
    }

    /** How many bytes lie in the spool, sealed or not. */
    public long size() {
        try (Stream<Path> files = Files.walk(incoming.getParent())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ownedByThisProcess) {
            // falls through to the same refusal
        }
        channel.close();
        throw new IOException("another process works with it");
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
