package rollcall.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.ChildReport.State;

class StatusTableTest {
    private final Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void tellsOfEachPartWhatItIsAtAndWhy() {
        long pid = ProcessHandle.current().pid();
        RunningState state = new RunningState(
                4711,
                now.minusSeconds(400),
                "http://localhost:8080",
                "http://localhost:8085",
                Map.of(),
                List.of(
                        new ChildReport("kafka", State.READY, pid, now.minusSeconds(7_300), 0, ""),
                        new ChildReport("provisioning", State.DONE, 0, now.minusSeconds(130), 0, ""),
                        new ChildReport("gateway", State.GIVEN_UP, 0, now.minusSeconds(5), 5, "ended with status 1")),
                Map.of());

        List<String> lines = new StatusTable(now).render(state).lines().toList();

        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("PART").contains("STATE", "RESTARTS", "MEMORY");
        assertThat(lines.get(1)).containsPattern("kafka +ready +2 h +" + pid);
        assertThat(lines.get(2)).containsPattern("provisioning +done +2 min");
        assertThat(lines.get(3)).containsPattern("gateway +given up +5 s +5 +ended with status 1");
        assertThat(lines.get(4)).contains("4711", "http://localhost:8080");
    }
}
