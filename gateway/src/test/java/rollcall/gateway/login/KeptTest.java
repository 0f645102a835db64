package rollcall.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final SetClock clock = new SetClock();
    private final Kept<String> kept = new Kept<>(2, Duration.ofMinutes(10), clock);

    @Test
    void isThereAsLongAsItIsAskedFor() {
        kept.put("a", "A");

        clock.pass(Duration.ofMinutes(9));
        assertThat(kept.get("a")).hasValue("A");
        clock.pass(Duration.ofMinutes(9));
        assertThat(kept.get("a")).hasValue("A");
        clock.pass(Duration.ofMinutes(11));
        assertThat(kept.get("a")).isEmpty();
    }

    @Test
    void isTakenOnce() {
        kept.put("a", "A");

        assertThat(kept.take("a")).hasValue("A");
        assertThat(kept.take("a")).isEmpty();
    }

    @Test
    void makesRoomByWhatNobodyAskedForLongest() {
        kept.put("a", "A");
        kept.put("b", "B");
        kept.get("a");

        kept.put("c", "C");

        assertThat(kept.get("b")).isEmpty();
        assertThat(kept.get("a")).hasValue("A");
        assertThat(kept.get("c")).hasValue("C");
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-28T12:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
