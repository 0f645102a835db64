package rollcall.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptTest {
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Kept<String> kept = new Kept<>(2, Duration.ofMinutes(10), () -> now);

    @Test
    void isThereAsLongAsItIsAskedFor() {
        kept.put("a", "A");

        pass(Duration.ofMinutes(9));
        assertThat(kept.get("a")).hasValue("A");
        pass(Duration.ofMinutes(9));
        assertThat(kept.get("a")).hasValue("A");
        pass(Duration.ofMinutes(11));
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

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
