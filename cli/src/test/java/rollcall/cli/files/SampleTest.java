package rollcall.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.cli.Typed;

class SampleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"script", "script-partner", "intune", "partner-center", "mmd-self", "json"})
    void makesEveryDialect(String dialect) throws Exception {
        Path file = folder.resolve("sample.csv");

        assertThat(new Typed(folder)
                        .run("sample", "--dialect", dialect, "--rows", "7", "-o", file.toString())
                        .status())
                .isZero();

        assertThat(Files.size(file)).isGreaterThan(7 * 4_000);
        if (!dialect.equals("json")) {
            assertThat(new Typed(folder).run("check", file.toString()).out()).startsWith("7 rows; all");
        }
    }

    @Test
    void breaksAsManyRowsAsItIsAskedTo() {
        String sound = new Typed(folder)
                .run("sample", "--rows", "100", "--dialect", "intune")
                .out();
        String broken = new Typed(folder)
                .run("sample", "--rows", "100", "--dialect", "intune", "--broken", "10")
                .out();

        long changed = 0;
        for (int i = 0; i < 101; i++) {
            changed += sound.split("\r\n")[i].equals(broken.split("\r\n")[i]) ? 0 : 1;
        }
        assertThat(changed).isBetween(9L, 10L);
    }

    @Test
    void makesTheSameDevicesForTheSameSeedAndOthersForAnother() {
        String one = new Typed(folder).run("sample", "--dialect", "intune").out();

        assertThat(new Typed(folder).run("sample", "--dialect", "intune").out()).isEqualTo(one);
        assertThat(new Typed(folder)
                        .run("sample", "--dialect", "intune", "--seed", "2")
                        .out())
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--broken=60", "--rows=-1", "--dialect=excel"})
    void refusesWhatItCannotMake(String option) {
        assertThat(new Typed(folder).run("sample", option).status()).isEqualTo(2);
    }
}
