package rollcall.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * How many records a stream has still to read, {@code rollcall_stream_lag}, on all topics together and as its own consumers
 * know it. Kafka Streams itself has thousands of figures, of each task, node, store and topic; to look for new ones among
 * them took seconds of every minute, so they are left to whoever asks for them by JMX.
 */
final class StreamFigures implements MeterBinder {
    private final StreamsBuilderFactoryBean stream;

    StreamFigures(StreamsBuilderFactoryBean stream) {
        this.stream = stream;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("rollcall.stream.lag", this::lag)
                .description("Records on all topics that are still to be read")
                .register(meters);
    }

    private double lag() {
        KafkaStreams streams = stream.getKafkaStreams();
        if (streams == null) {
            return Double.NaN;
        }
        return streams.metrics().values().stream()
                .filter(StreamFigures::isLag)
                .mapToDouble(metric -> (double) metric.metricValue())
                .filter(lag -> !Double.isNaN(lag))
                .sum();
    }

    private static boolean isLag(Metric metric) {
        return metric.metricName().name().equals("records-lag")
                && metric.metricName().group().equals("consumer-fetch-manager-metrics");
    }
}
