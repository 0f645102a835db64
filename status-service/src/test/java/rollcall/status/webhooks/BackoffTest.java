package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, 0.5, 5", "2, 0.5, 10", "5, 0.5, 80", "7, 0.5, 300", "1000, 0.5, 300", "1, 0, 4", "1, 1, 6"})
    void growsTwofoldUpToALimitAndSpreads(int failures, double random, int seconds) {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), () -> random);

        assertThat(backoff.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
