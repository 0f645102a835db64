package rollcall.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.standalone.process.ChildReport.State;

@Timeout(60)
class SupervisorTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FOR_LONG = "echo $GREETING; exec sleep 600";

    @TempDir
    private Path directory;

    private final List<List<ChildReport>> told = new CopyOnWriteArrayList<>();

    @Test
    void startsAProgramOnlyWhenThoseItComesAfterAreReady() throws Exception {
        Program last = Shell.service("last", directory, FOR_LONG, Probe.none(), "made");
        Program made = Shell.task("made", directory, "test -f first && touch made", "first");
        Program first = Shell.service(
                "first", directory, "touch first; " + FOR_LONG, child -> Files.exists(directory.resolve("first")));

        try (Supervisor supervisor = supervise(last, made, first)) {
            supervisor.awaitReady(SOON);

            assertThat(supervisor.reports()).extracting(ChildReport::name).containsExactly("last", "made", "first");
            assertThat(supervisor.report("made").state()).isEqualTo(State.DONE);
            assertThat(supervisor.process("last").startedAt())
                    .isAfterOrEqualTo(supervisor.process("first").startedAt());
            assertThat(directory.resolve("made")).exists();
        }
    }

    @Test
    void startsAProgramAgainThatWasKilledAndSaysSo() throws Exception {
        try (Supervisor supervisor = supervise(Shell.service("one", directory, FOR_LONG, Probe.none()))) {
            supervisor.awaitReady(SOON);
            long before = supervisor.report("one").pid();

            supervisor.kill("one");

            await().atMost(SOON)
                    .until(() -> supervisor.report("one").restarts() == 1
                            && supervisor.report("one").state() == State.READY);
            assertThat(supervisor.report("one").pid()).isNotEqualTo(before);
            assertThat(told)
                    .anySatisfy(reports -> assertThat(reports).singleElement().satisfies(report -> {
                        assertThat(report.state()).isEqualTo(State.RESTARTING);
                        assertThat(report.reason()).isEqualTo("ended by signal 9");
                    }));
        }
    }

    @Test
    void givesUpOnAProgramThatKeepsEndingAndShowsItsLog() throws Exception {
        Program broken = Shell.service("broken", directory, "echo no such file; exit 4", child -> false);

        try (Supervisor supervisor = supervise(broken)) {
            assertThatThrownBy(() -> supervisor.awaitReady(SOON))
                    .isInstanceOf(NotReadyException.class)
                    .hasMessageContainingAll("broken", "ended with status 4, 4 times in a row", "no such file");
            assertThat(supervisor.report("broken").state()).isEqualTo(State.GIVEN_UP);
        }
    }

    @Test
    void startsAProgramAgainHoweverOftenItIsKilled() throws Exception {
        try (Supervisor supervisor = supervise(Shell.service("one", directory, FOR_LONG, Probe.none()))) {
            for (int kill = 1; kill <= Shell.SOON.attempts() + 2; kill++) {
                supervisor.awaitReady(SOON);
                supervisor.kill("one");
                int restarts = kill;
                await().atMost(SOON).until(() -> supervisor.report("one").restarts() == restarts);
            }
            supervisor.awaitReady(SOON);
        }
    }

    @Test
    void startsAProgramThatIsAddedAndStopsItWithTheOthers() throws Exception {
        Supervisor supervisor = supervise(Shell.service("one", directory, FOR_LONG, Probe.none()));
        supervisor.add(Shell.service("two", directory, FOR_LONG, Probe.none(), "one"));

        supervisor.awaitReady(SOON);
        long added = supervisor.report("two").pid();
        assertThat(supervisor.reports()).extracting(ChildReport::name).containsExactly("one", "two");
        assertThatThrownBy(() -> supervisor.add(Shell.service("two", directory, FOR_LONG, Probe.none())))
                .hasMessageContaining("two");

        supervisor.close();
        assertThat(ProcessHandle.of(added)).isEmpty();
    }

    @Test
    void forgetsAProgramThatIsRemoved() throws Exception {
        try (Supervisor supervisor = supervise(
                Shell.service("one", directory, FOR_LONG, Probe.none()),
                Shell.service("two", directory, FOR_LONG, Probe.none()))) {
            supervisor.awaitReady(SOON);
            long removed = supervisor.report("two").pid();

            supervisor.remove("two");

            assertThat(ProcessHandle.of(removed)).isEmpty();
            assertThat(supervisor.reports()).extracting(ChildReport::name).containsExactly("one");
            supervisor.awaitReady(SOON);
        }
    }

    @Test
    void saysWhoIsNotReadyInTime() throws Exception {
        Program slow = Shell.service("slow", directory, FOR_LONG, child -> false);

        try (Supervisor supervisor = supervise(slow)) {
            assertThatThrownBy(() -> supervisor.awaitReady(Duration.ofMillis(300)))
                    .isInstanceOf(NotReadyException.class)
                    .hasMessageContainingAll("slow", "still starting", "hello");
        }
    }

    @Test
    void saysThatAProgramIsNoLongerReadyAndThatItIsAgain() throws Exception {
        Path well = Files.createFile(directory.resolve("well"));
        Program ailing = Shell.service("ailing", directory, FOR_LONG, child -> Files.exists(well));

        try (Supervisor supervisor = supervise(ailing)) {
            supervisor.awaitReady(SOON);
            Files.delete(well);
            await().atMost(SOON).until(() -> supervisor.report("ailing").state() == State.UNREADY);
            Files.createFile(well);
            await().atMost(SOON).until(() -> supervisor.report("ailing").ready());
            assertThat(supervisor.report("ailing").restarts()).isZero();
        }
    }

    @Test
    void leavesAProgramStoppedUntilItIsStartedAgain() throws Exception {
        try (Supervisor supervisor = supervise(Shell.service("one", directory, FOR_LONG, Probe.none()))) {
            supervisor.awaitReady(SOON);
            long before = supervisor.report("one").pid();

            supervisor.stop("one");
            await().atMost(SOON).until(() -> supervisor.report("one").state() == State.STOPPED);
            assertThat(ProcessHandle.of(before)).isEmpty();

            supervisor.restart("one");
            supervisor.awaitReady(SOON);
            assertThat(supervisor.report("one").pid()).isNotEqualTo(before);
        }
    }

    @Test
    void stopsThoseFirstThatNobodyLeansOn() throws Exception {
        Program ground = Shell.service("ground", directory, notingItsEnd("ground"), up("ground"));
        Program roof = Shell.service("roof", directory, notingItsEnd("roof"), up("roof"), "ground");
        Supervisor supervisor = supervise(ground, roof);
        supervisor.awaitReady(SOON);

        supervisor.close();

        assertThat(Files.readAllLines(directory.resolve("ends"))).containsExactly("roof", "ground");
    }

    @Test
    void refusesToSpeakOfAProgramItDoesNotKnow() {
        Supervisor supervisor = supervise(Shell.service("one", directory, FOR_LONG, Probe.none()));

        assertThatThrownBy(() -> supervisor.report("two")).hasMessageContainingAll("two", "one");
        supervisor.close();
    }

    @Test
    void appendsWhatAProgramSaysToItsLog() throws IOException, InterruptedException {
        try (Supervisor supervisor = supervise(Shell.task("talker", directory, "echo $GREETING; echo again >&2"))) {
            supervisor.awaitReady(SOON);
        }
        assertThat(directory.resolve("talker.log")).hasContent("hello\nagain\n");
    }

    private static String notingItsEnd(String name) {
        return "trap 'echo " + name + " >> ends; exit 0' TERM; touch " + name + "; while true; do sleep 0.05; done";
    }

    private Probe up(String name) {
        return child -> Files.exists(directory.resolve(name));
    }

    private Supervisor supervise(Program... programs) {
        Supervisor supervisor = new Supervisor(List.of(programs), directory, Shell.SOON, told::add);
        supervisor.start();
        return supervisor;
    }
}
