package rollcall.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final List<Long> dues = new ArrayList<>();

    @Test
    void putsNothingOffBecauseWhatBeganBeforeTakesLonger() {
        new Schedule(Duration.ofNanos(1), 1_000).run((number, due) -> dues.add(due));

        assertThat(dues.get(999) - dues.get(0)).isEqualTo(999);
    }

    @Test
    void beginsNothingBeforeItIsDue() {
        List<Long> early = new ArrayList<>();

        new Schedule(Duration.ofMillis(2), 10).run((number, due) -> early.add(due - System.nanoTime()));

        assertThat(early).hasSize(10).allMatch(nanos -> nanos <= 0);
    }

    @Test
    void hasAsManyTimesAsFitIntoItsLength() {
        assertThat(Schedule.lasting(Duration.ofSeconds(60), Duration.ofMillis(50))
                        .count())
                .isEqualTo(1_200);
    }
}
