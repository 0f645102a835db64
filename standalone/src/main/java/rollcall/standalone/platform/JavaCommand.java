package rollcall.standalone.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a Java program in a JVM of its own: the same Java that runs this. */
final class JavaCommand {
    private final List<String> command = new ArrayList<>();

    JavaCommand(Path temporary, int heapMebibytes) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMebibytes + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        property("java.io.tmpdir", temporary);
        property("java.net.preferIPv4Stack", true);
    }

    JavaCommand property(String name, Object value) {
        command.add("-D" + name + "=" + value);
        return this;
    }

    /** For a program whose start matters more than its speed: the quick compiler alone, the collector of least effort. */
    JavaCommand light() {
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        return this;
    }

    /**
     * For a program whose objects all go with their batch, some of them megabytes large: the default collector would take
     * those for old ones, and mark the whole heap again and again; a small young generation would promote the rest.
     */
    JavaCommand batching() {
        command.add("-XX:+UseParallelGC");
        command.add("-XX:NewRatio=1");
        return this;
    }

    List<String> jar(Path jar) {
        command.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(command);
    }

    List<String> main(String classPath, String main, String... arguments) {
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
