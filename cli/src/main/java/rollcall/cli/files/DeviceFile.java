package rollcall.cli.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.ExitStatus;

/**
 * A list of devices on disk.
 *
 * @param path as it was typed
 */
record DeviceFile(Path path) {
    private static final int BUFFER = 256 * 1024;

    /** What it is called in reports. */
    String name() {
        return path.toString();
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    InputStream open() {
        try {
            return new BufferedInputStream(Files.newInputStream(path), BUFFER);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The files of these paths, all of which can be read. */
    static List<DeviceFile> all(List<Path> paths) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                throw failed(path, "it is a directory", null);
            }
            if (!Files.exists(path)) {
                throw failed(path, "there is no such file", null);
            }
            if (!Files.isReadable(path)) {
                throw failed(path, "you may not read it", null);
            }
        }
        return paths.stream().map(DeviceFile::new).toList();
    }

    static CommandFailed unreadable(Path path, IOException cause) {
        String reason = cause instanceof NoSuchFileException ? "there is no such file" : cause.getMessage();
        return failed(path, reason, cause);
    }

    private static CommandFailed failed(Path path, String reason, Throwable cause) {
        return CommandFailed.of(
                ExitStatus.USAGE, "file-unreadable", Map.of("file", path, "reason", String.valueOf(reason)), cause);
    }
}
