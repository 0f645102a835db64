package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShellTest {
    @Test
    void tellsWhatWasPrintedAndHowItEnded() throws Exception {
        assertThat(Shell.run(sh("echo one; echo two >&2; exit 3"), Duration.ofMinutes(1)))
                .isEqualTo(new Shell(3, "one\ntwo\n"));
    }

    @Test
    void endsALoopThatDoesNotEnd() throws Exception {
        Shell endless = Shell.run(sh("echo begun; while :; do :; done"), Duration.ofSeconds(1));

        assertThat(endless.status()).isNotZero();
        assertThat(endless.text()).contains("begun", "not ended");
    }

    private static ProcessBuilder sh(String script) {
        return new ProcessBuilder("sh", "-c", script);
    }
}
