package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.systemtests.platform.SystemUnderTest;

/** The tour by the command line, taken line by line as it is written. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TourIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHOWS = Pattern.compile("^# shows (.*)$", Pattern.MULTILINE);

    /** What starts and ends a platform is tried by the launcher's own tests; here one runs, and others need it still. */
    private static final List<String> DONE_ALREADY = List.of("./rollcall up --detach\n", "./rollcall down\n");

    private final SystemUnderTest system = SystemUnderTest.shared();

    @TempDir
    private Path folder;

    @Test
    void showsWhatItSays() throws Exception {
        Files.createSymbolicLink(folder.resolve("rollcall"), PROJECT.resolve("rollcall"));
        List<String> blocks = BLOCK.matcher(Files.readString(PROJECT.resolve("docs/tour.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(8).startsWith(DONE_ALREADY.get(0)).endsWith(DONE_ALREADY.get(1));

        for (String block : blocks.subList(1, blocks.size() - 1)) {
            Shell shown = run(block);

            assertThat(shown.status()).as(block + shown.text()).isZero();
            assertThat(SHOWS.matcher(block).results().map(line -> line.group(1)))
                    .as(block)
                    .allSatisfy(promised -> assertThat(shown.text()).contains(promised));
        }
    }

    private Shell run(String block) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-eu", "-c", block).directory(folder.toFile());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().put("ROLLCALL_BUILD", "never");
        shell.environment().putAll(system.environment());
        return Shell.run(shell, PATIENCE);
    }
}
