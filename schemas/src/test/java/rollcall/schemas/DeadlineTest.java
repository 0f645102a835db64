package rollcall.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private Deadline deadline = new Deadline(SHORT);

    @AfterEach
    void close() {
        deadline.close();
    }

    @Test
    void asksOnceMoreWhatIsNotAnswered() {
        assertThat(deadline.call(() -> asked.getAndIncrement() == 0 ? never() : "answer"))
                .isEqualTo("answer");
        await().untilAsserted(() -> assertThat(givenUp).hasValue(1));
    }

    @Test
    void takesARegistryThatNeverAnswersForOneThatCannotBeReached() {
        assertThatThrownBy(() -> deadline.call(this::never))
                .isInstanceOf(SerializationException.class)
                .hasCauseInstanceOf(IOException.class);
        await().untilAsserted(() -> assertThat(givenUp).hasValue(2));
    }

    @Test
    void throwsWhatTheCallThrows() {
        deadline = new Deadline(ENOUGH);

        assertThatThrownBy(() -> deadline.call(failing(new IllegalStateException("unreadable"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("unreadable");
        assertThat(asked).hasValue(1);
    }

    @Test
    void stopsWithTheThreadThatAsks() {
        deadline = new Deadline(ENOUGH);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> deadline.call(this::never)).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Supplier<String> failing(RuntimeException failure) {
        return () -> {
            asked.incrementAndGet();
            throw failure;
        };
    }

    private String never() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            givenUp.incrementAndGet();
        }
        return "never";
    }
}
