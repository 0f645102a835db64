package rollcall.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessTest {
    @TempDir
    private Path directory;

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.log").toFile())
                .start();
        Path noted = directory.resolve("pid");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(noted));
        long child = Long.parseLong(Files.readString(noted));
        assertThat(ProcessHandle.of(child)).isPresent();

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive), Optional::isEmpty);
    }

    @Test
    void isKilledWhenItDoesNotEndInOrder() throws Exception {
        Program stubborn = new Program(
                "stubborn",
                List.of("sh", "-c", "trap '' TERM; touch deaf; while true; do sleep 0.1; done"),
                Map.of(),
                directory,
                () -> {},
                Program.Kind.SERVICE,
                Probe.none(),
                Set.of(),
                new Program.Ending("TERM", Duration.ofSeconds(1), Duration.ZERO));
        ChildProcess child = ChildProcess.start(stubborn, directory.resolve("log"));
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(directory.resolve("deaf")));

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.exitStatus()).isEqualTo(128 + 9);
    }

    @Test
    void doesNothingWhileItIsFrozenAndGoesOnAfterwards() throws Exception {
        Path beats = directory.resolve("beats");
        String beating = "while true; do echo beat >> beats; sleep 0.02; done";
        ChildProcess child = ChildProcess.start(
                Shell.service("beating", directory, beating, Probe.none()), directory.resolve("log"));
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(beats));

        child.freeze();
        long frozen = Files.size(beats);
        await().during(Duration.ofMillis(500)).until(() -> Files.size(beats) == frozen && child.isAlive());

        child.thaw();
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.size(beats) > frozen);
        child.stop();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void knowsWhatItHasUsed() throws Exception {
        String busy = "i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done; touch tired; exec sleep 600";
        ChildProcess child =
                ChildProcess.start(Shell.service("busy", directory, busy, Probe.none()), directory.resolve("log"));
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(directory.resolve("tired")));

        assertThat(child.cpuSeconds()).isBetween(0.01, 30.0);
        assertThat(child.rssBytes()).isBetween(100_000L, 100_000_000L);
        assertThat(child.peakRssBytes()).isGreaterThanOrEqualTo(child.rssBytes());

        child.kill();
        child.awaitEnd();
        assertThat(child.cpuSeconds()).isZero();
    }

    /** Starts a child, notes its process id and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String... arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            ChildProcess child = ChildProcess.start(
                    Shell.service("child", directory, "exec sleep 600", Probe.none()), directory.resolve("child.log"));
            Path unfinished = Files.writeString(directory.resolve("pid.next"), "" + child.pid());
            Files.move(unfinished, directory.resolve("pid"));
            child.awaitEnd();
        }
    }
}
