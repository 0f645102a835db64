package rollcall.status.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private final Map<Integer, Long> counts = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {20, 92, 310, 1_000, 59_000, 3_600_000, 86_400_000})
    void areRightToFivePercent(long millis) {
        add(millis, 1);

        assertThat(Times.within(0.5, counts).getAsLong()).isCloseTo(millis, Percentage.withPercentage(5));
    }

    @Test
    void tellTheMostThatAShareTook() {
        add(100, 98);
        add(1_000, 1);
        add(10_000, 1);

        assertThat(Times.within(0.5, counts).getAsLong()).isCloseTo(100, Percentage.withPercentage(5));
        assertThat(Times.within(0.99, counts).getAsLong()).isCloseTo(1_000, Percentage.withPercentage(5));
        assertThat(Times.within(1, counts).getAsLong()).isCloseTo(10_000, Percentage.withPercentage(5));
    }

    @Test
    void tellNothingOfNone() {
        assertThat(Times.within(0.5, counts)).isEmpty();
    }

    @Test
    void ofAClockThatWentBackAreNone() {
        counts.put(Times.classOf(Duration.ofSeconds(-3)), 1L);

        assertThat(Times.within(0.5, counts)).hasValue(0);
    }

    private void add(long millis, long count) {
        counts.put(Times.classOf(Duration.ofMillis(millis)), count);
    }
}
