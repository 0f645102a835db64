package rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollcall.standalone.doctor.Figures.Figure;

class FiguresTest {
    @Test
    void areReadWithTheirLabel() {
        Figures figures = Figures.of("""
                # HELP rollcall_health 1 while up
                # TYPE rollcall_health gauge
                rollcall_health{component="db"} 1.0
                rollcall_health{component="diskSpace"} 0.0
                disk_free_bytes{path="/app/data/."} 7.6E10
                rollcall_stream_lag NaN
                """);

        assertThat(figures.named("rollcall_health"))
                .containsExactly(new Figure("rollcall_health", "db", 1), new Figure("rollcall_health", "diskSpace", 0));
        assertThat(figures.named("disk_free_bytes"))
                .containsExactly(new Figure("disk_free_bytes", "/app/data/.", 7.6E10));
        assertThat(figures.named("rollcall_stream_lag"))
                .containsExactly(new Figure("rollcall_stream_lag", "", Double.NaN));
        assertThat(figures.named("disk_total_bytes")).isEmpty();
    }
}
