package rollcall.status.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;

/** How many records of the log this instance has still to fold, as of its consumers' last batches. */
final class ViewLag {
    private final Map<Object, Long> behind = new ConcurrentHashMap<>();

    ViewLag(MeterRegistry meters) {
        Gauge.builder("rollcall.view.lag", this, ViewLag::records)
                .baseUnit("records")
                .description("Records of the log that the view does not show yet")
                .register(meters);
    }

    void observe(Object listener, Consumer<?, ?> consumer) {
        behind.put(
                listener,
                consumer.assignment().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum());
    }

    void forget(Object listener) {
        behind.remove(listener);
    }

    private double records() {
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }
}
