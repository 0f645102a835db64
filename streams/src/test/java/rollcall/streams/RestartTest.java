package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class RestartTest {
    private final Restart restart = new Restart();
    private long now = System.nanoTime();

    @Test
    void pausesLongerWhileDeathsFollowEachOtherAndNeverBeyondTheBound() {
        assertThat(pauseAfter(Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
        assertThat(pauseAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(500));
        assertThat(pauseAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        for (int death = 0; death < 50; death++) {
            pauseAfter(Duration.ofSeconds(1));
        }
        assertThat(pauseAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void pausesBrieflyAgainAfterACalm() {
        pauseAfter(Duration.ZERO);
        pauseAfter(Duration.ofSeconds(1));

        assertThat(pauseAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void replacesAThreadThatDiedOfAnException() {
        assertThat(restart.handle(new IllegalStateException("lost")))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    @Test
    void endsTheStreamAtAnErrorOfTheMachine() {
        assertThat(restart.handle(new OutOfMemoryError())).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    @Test
    void endsTheStreamWhereRecordsAreLost() {
        var gone = new OffsetOutOfRangeException(Map.of(new TopicPartition("t", 0), 7L));

        assertThat(restart.handle(new StreamsException(new RecordsLost(gone))))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    private Duration pauseAfter(Duration quiet) {
        now += quiet.toNanos();
        return restart.nextPause(now);
    }
}
