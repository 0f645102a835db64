package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That fuzzing is blind to nothing it claims to see: it finds a fault that is there, in inputs nobody gave it. */
class PlantedFaultTest {
    private static final int CRASHED = 77;

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void findsAReaderThatForgivesAWrongChecksum() throws Exception {
        Path output = directory.resolve("output.txt");
        Path seeds = Path.of(PlantedFaultTest.class
                .getResource("HashFuzzTestInputs/readsAnyHash")
                .toURI());
        Process fuzzing = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazzer.class.getName(),
                        "--target_class=" + PlantedFault.class.getName(),
                        "--instrumentation_includes=rollcall.devices.**",
                        "--custom_hook_includes=rollcall.devices.**",
                        "--reproducer_path=" + directory,
                        "-artifact_prefix=" + directory + "/",
                        "-max_total_time=150",
                        Files.createDirectory(directory.resolve("corpus")).toString(),
                        seeds.toString()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(fuzzing.waitFor()).as(text(output)).isEqualTo(CRASHED);
        assertThat(text(output)).contains("isWhatWasSent");
        try (var files = Files.list(directory)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).anyMatch(name -> name.startsWith("crash-"));
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
