package rollcall.standalone.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whether a system tool is there. */
public final class OnPath {
    private OnPath() {}

    public static boolean has(String tool) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .map(directory -> Path.of(directory, tool))
                .anyMatch(Files::isExecutable);
    }
}
