package rollcall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals();

    @Test
    void givesEachRowTheTimeAtWhichItWasFirstSeen() {
        arrivals.seen(Duration.ofMillis(100), 0);
        arrivals.seen(Duration.ofMillis(200), 3);
        arrivals.seen(Duration.ofMillis(300), 3);
        arrivals.seen(Duration.ofMillis(400), 4);

        assertThat(arrivals.median()).isEqualTo(Duration.ofMillis(200));
        assertThat(arrivals.slowest()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void takesTheMedianOverAllUploads() {
        arrivals.seen(Duration.ofMillis(900), 2);
        Arrivals others = new Arrivals();
        others.seen(Duration.ofMillis(100), 3);

        arrivals.addAll(others);

        assertThat(arrivals.median()).isEqualTo(Duration.ofMillis(100));
        assertThat(arrivals.slowest()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void knowsThatNothingCame() {
        arrivals.seen(Duration.ofSeconds(1), 0);

        assertThat(arrivals.none()).isTrue();
    }
}
