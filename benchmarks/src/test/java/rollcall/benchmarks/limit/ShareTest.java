package rollcall.benchmarks.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void isExactAtTheEnd() {
        assertThat(new Share(29_701, 30_000).until(30_000)).isEqualTo(29_701);
    }

    @Test
    void goesOnAtTheSameRateAfterTheEnd() {
        assertThat(new Share(1, 3).until(9)).isEqualTo(3);
    }

    @Test
    void isSpreadEvenly() {
        Share share = new Share(5, 2);
        assertThat(LongStream.rangeClosed(1, 6).map(n -> share.until(n) - share.until(n - 1)))
                .containsExactly(2L, 3L, 2L, 3L, 2L, 3L);
    }
}
