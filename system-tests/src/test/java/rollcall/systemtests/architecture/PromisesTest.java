package rollcall.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise has a test by that name. */
class PromisesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern PROMISE = Pattern.compile("^\\d\\. \\*\\*", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("- `(\\w+)\\.(\\w+)`");

    @Test
    void eachIsHeldByTestsThatThereAre() throws IOException {
        String page = Files.readString(PROJECT.resolve("docs/promises.md"));
        List<String> promises = PROMISE.splitAsStream(page).skip(1).toList();

        assertThat(promises)
                .hasSize(6)
                .allSatisfy(promise -> assertThat(tests(promise)).isNotEmpty());
        assertThat(tests(page))
                .allSatisfy(test -> assertThat(isThere(test)).as(test).isTrue());
    }

    @Test
    void aTestThatIsNotThereIsNoticed() {
        assertThat(isThere("RacesIT.nobodyWins")).isFalse();
        assertThat(isThere("NoSuchIT.eachDeviceHasExactlyOneOwner")).isFalse();
    }

    private static List<String> tests(String text) {
        return TEST.matcher(text)
                .results()
                .map(named -> named.group(1) + '.' + named.group(2))
                .toList();
    }

    private static boolean isThere(String test) {
        String file = test.substring(0, test.indexOf('.')) + ".java";
        String method = "void " + test.substring(test.indexOf('.') + 1) + "(";
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PromisesTest::files)
                    .filter(found -> found.getFileName().toString().equals(file))
                    .anyMatch(found -> text(found).contains(method));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
