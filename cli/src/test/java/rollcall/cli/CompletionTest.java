package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "rollcall upl, upload",
        "rollcall devices --st, --status",
        "rollcall profiles cr, create",
        "rollcall u, up"
    })
    void bashCompletes(String typed, String completed) throws Exception {
        Path script = home.resolve("completion.bash");
        Files.writeString(script, new Typed(home).run("completion", "bash").out());

        String words = typed.replace(" ", "' '");
        String shell = "set -e\ncompopt() { :; }\nsource " + script + "\nCOMP_WORDS=('" + words
                + "')\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                + "COMP_LINE='" + typed + "'\nCOMP_POINT=${#COMP_LINE}\nCOMP_TYPE=9\n_complete_rollcall\n"
                + "printf '%s\\n' \"${COMPREPLY[@]}\"\n";

        assertThat(bash(shell).lines()).contains(completed);
    }

    @Test
    void theScriptIsForZshToo() {
        assertThat(new Typed(home).run("completion", "zsh").out()).contains("ZSH_VERSION", "bashcompinit");
    }

    @Test
    void knowsNoOtherShell() {
        Typed.Answer fish = new Typed(home).run("completion", "fish");

        assertThat(fish.status()).isEqualTo(2);
        assertThat(fish.err()).contains("fish", "BASH, ZSH");
    }

    private static String bash(String script) throws IOException, InterruptedException {
        Process bash =
                new ProcessBuilder("bash", "--norc").redirectErrorStream(true).start();
        bash.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).as(printed).isZero();
        return printed;
    }
}
