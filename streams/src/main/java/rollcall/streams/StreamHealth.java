package rollcall.streams;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Whether the stream runs; while it restores stores or hands partitions over, it does not. */
final class StreamHealth extends AbstractHealthIndicator {
    private final StreamsBuilderFactoryBean stream;

    StreamHealth(StreamsBuilderFactoryBean stream) {
        super("The stream does not run");
        this.stream = stream;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        KafkaStreams streams = stream.getKafkaStreams();
        State state = streams == null ? State.CREATED : streams.state();
        (state == State.RUNNING ? builder.up() : builder.outOfService()).withDetail("state", state);
    }
}
