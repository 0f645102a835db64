package rollcall.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rollcall.http.Refusal;

class MeasuredBodyTest {
    private static final int BLOCK = 1_000;

    private long now;

    @Test
    void takesWhatComesSlowlyButSteadily() throws Exception {
        MeasuredBody body = waiting(Duration.ofSeconds(1));

        for (int second = 0; second < 600; second++) {
            assertThat(body.read(new byte[BLOCK])).isEqualTo(BLOCK);
        }
    }

    @Test
    void refusesWhatTrickles() throws Exception {
        MeasuredBody body = waiting(Duration.ofSeconds(2));
        for (int wait = 0; wait < 15; wait++) {
            body.read(new byte[BLOCK]);
        }

        assertThatThrownBy(() -> body.read(new byte[BLOCK]))
                .isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(((Refusal) refusal).getBody().getProperties())
                        .containsEntry("code", "BODY_TOO_SLOW"));
    }

    @Test
    void doesNotCountHowLongItsReaderTakes() throws Exception {
        MeasuredBody body = waiting(Duration.ofMillis(1));

        for (int block = 0; block < 100; block++) {
            now += Duration.ofMinutes(1).toNanos();
            assertThat(body.read(new byte[BLOCK])).isEqualTo(BLOCK);
        }
    }

    /** A body of which each block lets itself be waited for. */
    private MeasuredBody waiting(Duration each) {
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                now += each.toNanos();
                return length;
            }
        };
        return new MeasuredBody(slow, Long.MAX_VALUE, () -> now);
    }
}
