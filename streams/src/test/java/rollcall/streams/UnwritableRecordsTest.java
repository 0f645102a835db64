package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.events.DeviceRefused;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

class UnwritableRecordsTest {
    private static final Topic REFUSED = TopicCatalogue.DEVICES_REFUSED;

    @TempDir
    Path stateDirectory;

    @Test
    void anEventThatAvroCannotWriteMakesItsOriginADeadLetter() {
        try (DriverFixture fixture =
                driver(new DeviceRefused(), PlainEvents.serde().serializer())) {
            fixture.input(REFUSED).pipeInput("key", Samples.refused());

            assertThat(fixture.deadLetters(REFUSED)).hasSize(1);
        }
    }

    @Test
    void anEventThatTheRegistryCannotTakeNowStopsTheThread() {
        Serializer<SpecificRecord> unreachable = (topic, event) -> {
            throw new KafkaException("no registry");
        };
        DriverFixture fixture = driver(Samples.refused(), unreachable);
        try {
            fixture.input(REFUSED).pipeInput("key", Samples.refused());
            throw new AssertionError("went on");
        } catch (StreamsException stopped) {
            assertThat(fixture.deadLetters(REFUSED)).isEmpty();
        }
    }

    private DriverFixture driver(SpecificRecord told, Serializer<SpecificRecord> serializer) {
        return new DriverFixture((topology, parts) -> addTo(topology, parts, told, serializer), stateDirectory);
    }

    private static void addTo(
            Topology topology, StreamParts parts, SpecificRecord told, Serializer<SpecificRecord> serializer) {
        topology.addSource(
                        "in",
                        new StringDeserializer(),
                        new EventDeserializer<DeviceRefused>(
                                REFUSED, parts.events().deserializer(), 1_000),
                        REFUSED.name())
                .addProcessor("say", () -> new Saying(told), "in")
                .addSink("out", TopicCatalogue.DEVICES_STATUS.name(), new StringSerializer(), serializer, "say");
    }

    private static final class Saying extends ContextualProcessor<String, DeviceRefused, String, SpecificRecord> {
        private final SpecificRecord told;

        Saying(SpecificRecord told) {
            this.told = told;
        }

        @Override
        public void process(Record<String, DeviceRefused> record) {
            context().forward(record.withValue(told));
        }
    }
}
