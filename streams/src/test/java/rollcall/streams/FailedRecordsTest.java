package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.events.Actor;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceRefused;
import rollcall.events.RowRef;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Our own code stumbles. */
class FailedRecordsTest {
    private static final Topic COMMANDS = TopicCatalogue.DEVICES_PROFILE_REQUESTED;

    @TempDir
    Path stateDirectory;

    private DriverFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DriverFixture(FailedRecordsTest::addTo, stateDirectory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void overACommandThatIsOfNoListAndGoesOn() {
        fixture.input(COMMANDS).pipeInput("key", command(null));
        fixture.input(COMMANDS).pipeInput("key", command(null));

        assertThat(fixture.deadLetters(COMMANDS)).hasSize(2);
        assertThat(refused()).isEmpty();
    }

    @Test
    void overARowOfAListAndRefusesIt() {
        fixture.input(COMMANDS).pipeInput("key", command(Samples.refused().getRow()));

        assertThat(fixture.deadLetters(COMMANDS)).hasSize(1);
        assertThat(refused()).containsExactly("upload:5 UNEXPECTED");
    }

    @Test
    void overWhatIsDueAndGoesOn() {
        fixture.pass(Duration.ofSeconds(1));
        fixture.pass(Duration.ofSeconds(1));
        fixture.input(COMMANDS).pipeInput("key", command(null));

        assertThat(fixture.deadLetters(COMMANDS)).hasSize(1);
        assertThat(fixture.failuresOfTime("due")).isEqualTo(2);
    }

    @Test
    void overWhatIsToldOfWhatIsDue() {
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.failuresOfTime("stumble")).isEqualTo(1);
    }

    private List<String> refused() {
        return fixture.output(TopicCatalogue.DEVICES_REFUSED).readValuesToList().stream()
                .map(DeviceRefused.class::cast)
                .map(told -> told.getRow().getRegistrationId()
                        + ' '
                        + told.getFinding().getCode())
                .toList();
    }

    private static DeviceCommand command(RowRef row) {
        return DeviceCommand.newBuilder()
                .setCommandId("c-1")
                .setCommand("assign")
                .setCustomer("contoso")
                .setDeviceId("dev:0123456789abcdef0123456789abcdef")
                .setRow(row)
                .setBy(new Actor("contoso", "", "console", "r-1", "r-1"))
                .setAt(DriverFixture.NOW)
                .build();
    }

    private static void addTo(Topology topology, StreamParts parts) {
        topology.addSource(
                        "in",
                        new StringDeserializer(),
                        new EventDeserializer<DeviceCommand>(
                                COMMANDS, parts.events().deserializer(), 1_000),
                        COMMANDS.name())
                .addProcessor("due", Due::new, "in")
                .addProcessor("stumble", Stumbling::new, "due")
                .addSink(
                        "out",
                        TopicCatalogue.DEVICES_REFUSED.name(),
                        new StringSerializer(),
                        parts.events().serializer(),
                        "stumble");
    }

    private static final class Due extends ContextualProcessor<String, SpecificRecord, String, SpecificRecord> {
        @Override
        public void init(ProcessorContext<String, SpecificRecord> context) {
            super.init(context);
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, now -> {
                throw new IllegalStateException("due");
            });
            context.schedule(
                    Duration.ofSeconds(1),
                    PunctuationType.WALL_CLOCK_TIME,
                    now -> context.forward(new Record<>("key", command(null), now)));
        }

        @Override
        public void process(Record<String, SpecificRecord> record) {
            context().forward(record);
        }
    }

    private static final class Stumbling extends ContextualProcessor<String, SpecificRecord, String, SpecificRecord> {
        @Override
        public void process(Record<String, SpecificRecord> record) {
            throw new IllegalStateException("stumbled");
        }
    }
}
