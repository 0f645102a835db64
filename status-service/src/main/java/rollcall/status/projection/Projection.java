package rollcall.status.projection;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** The threads that keep the view up with the log, all of one consumer group. */
final class Projection implements SmartLifecycle {
    private final List<Thread> threads;

    Projection(List<Thread> threads) {
        this.threads = List.copyOf(threads);
    }

    /** One consumer, and what folds its records. */
    record Thread(ProjectionListener listener, KafkaMessageListenerContainer<byte[], byte[]> container) {}

    @Override
    public void start() {
        threads.forEach(thread -> thread.container().start());
    }

    @Override
    public void stop() {
        threads.forEach(thread -> thread.listener().stop());
        threads.stream().parallel().forEach(thread -> thread.container().stop());
    }

    @Override
    public boolean isRunning() {
        return threads.stream().anyMatch(thread -> thread.container().isRunning());
    }

    /** Whether every consumer thread is alive; one that died does not come back by itself. */
    boolean isWhole() {
        return threads.stream().allMatch(thread -> thread.container().isRunning());
    }
}
