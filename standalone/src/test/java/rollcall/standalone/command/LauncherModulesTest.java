package rollcall.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the launcher builds on a machine that has built nothing yet. */
class LauncherModulesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern NAMES = Pattern.compile("(?:services|shared|command)=\"(.*)\"|for module in (.*); do");
    private static final Pattern OWN =
            Pattern.compile("<dependency>\\s*<groupId>rollcall</groupId>\\s*<artifactId>([a-z-]+)</artifactId>");

    @Test
    void areAllThatTheyDependOn() throws IOException {
        Set<String> built = new TreeSet<>();
        NAMES.matcher(Files.readString(PROJECT.resolve("rollcall"))).results().forEach(line -> {
            String names = line.group(1) == null ? line.group(2) : line.group(1);
            built.addAll(Set.of(names.replaceAll("[\"$]\\S*", "").trim().split("\\s+")));
        });
        built.removeIf(
                name -> name.isEmpty() || !Files.exists(PROJECT.resolve(name).resolve("pom.xml")));
        assertThat(built).contains("ingest-service", "standalone", "devices");

        for (String module : built) {
            String pom = Files.readString(PROJECT.resolve(module).resolve("pom.xml"));
            assertThat(OWN.matcher(pom).results().map(found -> found.group(1)))
                    .as(module)
                    .isSubsetOf(built);
        }
    }
}
