package rollcall.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import rollcall.schemas.Topic;

/** A topology in the test driver: events without a schema registry, dead letters as in earnest. */
public final class DriverFixture implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-21T08:00:01Z");

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final DataSize ENOUGH = DataSize.ofMegabytes(256);

    private final Path stores;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Serde<SpecificRecord> events = PlainEvents.serde();
    private final StreamParts parts;
    private final TopologyTestDriver driver;
    private Instant now = NOW;
    private final Map<Topic, TestOutputTopic<String, SpecificRecord>> outputs = new HashMap<>();

    /** @param directory for its stores, unless there is a better one */
    public DriverFixture(BiConsumer<Topology, StreamParts> topology, Path directory) {
        stores = inMemory(directory);
        StreamSettings settings = settings(stores);
        InstantSource wall = () -> now;
        Clock clock = wall.withZone(ZoneOffset.UTC);
        parts = new StreamParts(events, settings, new RowMeter(meters, "test", clock), clock);
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, stores.toString());
        new Handling(
                        new DeadLetters("/rollcall/test", events.serializer(), parts.rows(), meters, clock),
                        new SchemaRegistry(settings.schemaRegistry()))
                .addTo(config);
        Properties properties = new Properties();
        properties.putAll(config);
        Topology built = new Topology();
        topology.accept(built, parts);
        driver = new TopologyTestDriver(built, properties, NOW);
    }

    /** The driver commits after every record, and a disk takes its time for each store's part of that. */
    private static Path inMemory(Path otherwise) {
        try {
            return MEMORY.toFile().getUsableSpace() > ENOUGH.toBytes()
                    ? Files.createTempDirectory(MEMORY, "driven")
                    : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StreamSettings settings(Path stateDirectory) {
        return new StreamSettings(
                "driven",
                "",
                stateDirectory,
                URI.create("http://localhost:1"),
                1,
                0,
                Duration.ofMillis(100),
                DataSize.ofKilobytes(256),
                DataSize.ofMegabytes(16),
                Duration.ofSeconds(1));
    }

    public StreamParts parts() {
        return parts;
    }

    public TestInputTopic<String, SpecificRecord> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), events.serializer());
    }

    /** The same instance at each call: reading moves on. */
    public TestOutputTopic<String, SpecificRecord> output(Topic topic) {
        return outputs.computeIfAbsent(
                topic, made -> driver.createOutputTopic(made.name(), new StringDeserializer(), events.deserializer()));
    }

    /** The raw dead letters of a topic, each as it was sent. */
    public List<TestRecord<byte[], byte[]>> deadLetters(Topic topic) {
        return driver.createOutputTopic(
                        topic.deadLetter().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** An input of whatever bytes. */
    public TestInputTopic<byte[], byte[]> rawInput(Topic topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Lets time pass on the wall, and what is due by then happen. */
    public void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    public double rows(String outcome, String code) {
        return meters.counter("rollcall.rows", "stage", "test", "outcome", outcome, "code", code)
                .count();
    }

    /** How often nothing came of what was due in that processor. */
    public double failuresOfTime(String processor) {
        return meters.counter("rollcall.time.failures", "processor", processor).count();
    }

    /** How long after the reception of their upload rows were told of. */
    public Timer rowTime() {
        return meters.timer("rollcall.row.time", "stage", "test");
    }

    @Override
    public void close() {
        try {
            driver.close();
        } finally {
            FileSystemUtils.deleteRecursively(stores.toFile());
        }
    }
}
