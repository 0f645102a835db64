package rollcall.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private static final Pattern ALERT = Pattern.compile("^### (\\w+)$", Pattern.MULTILINE);

    @Test
    void namesAreFoundInExpressions() {
        assertThat(
                        Names.in(
                                "sum by (le, stage) (rate(rollcall_row_time_seconds_bucket{le=\"1.0\", a!~\"x|y\"}[5m])) * 60 > 1e4"))
                .containsExactly("rollcall_row_time_seconds_bucket");
        assertThat(
                        Names.in(
                                "up{job=\"rollcall\"} == 0 or absent(up) unless disk_free_bytes offset 15m > 0\n and on (a) b_total"))
                .containsExactly("b_total", "disk_free_bytes", "up");
    }

    /** The page that somebody opens whom an alert has woken. */
    @Test
    void everyAlertHasItsPlaceInTheDocuments() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operations.md"));
        List<String> documented =
                ALERT.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(Monitoring.alerts()).isNotEmpty();
        assertThat(documented).isEqualTo(Monitoring.alerts());
    }

    @Test
    void everyAlertFiresWhereItShouldAndNowhereElse() throws Exception {
        Process tool;
        try {
            tool = new ProcessBuilder("promtool", "test", "rules", "rules.test.yml")
                    .directory(Monitoring.FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            System.out.println("NOT CHECKED whether alerts fire: there is no promtool on this machine.");
            abort("no promtool");
            return;
        }
        String told = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(told).isZero();
        assertThat(Files.readString(Monitoring.FOLDER.resolve("rules.test.yml")))
                .contains(Monitoring.alerts().stream()
                        .map(name -> "alertname: " + name)
                        .toList());
    }
}
