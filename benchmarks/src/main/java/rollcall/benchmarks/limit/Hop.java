package rollcall.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** A Kafka Streams application in the place of a service: passes records on, and does nothing else. */
final class Hop {
    /** More than are compressed together, even of six partitions: repetition must not make records smaller than they are. */
    private static final int SAMPLES = 10_000;

    private static final String SOURCE = "source";
    private static final String PASS = "pass";

    private Hop() {}

    /**
     * @param arguments the file of the settings, the file to make once it runs, the real topic that is read, how many
     *     records that had; then of each real topic that is written the name and how many records it had
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Map<String, Object> settings = Settings.read(arguments[0]);
        Path running = Path.of(arguments[1]);
        long in = Long.parseLong(arguments[3]);
        List<Output> outputs = new ArrayList<>();
        try (Log log = new Log(settings.get("bootstrap.servers").toString())) {
            for (int at = 4; at < arguments.length; at += 2) {
                String topic = arguments[at];
                Share share = new Share(Long.parseLong(arguments[at + 1]), in);
                outputs.add(new Output(LimitTopics.nameOf(topic), share, log.first(SAMPLES, topic)));
            }
        }
        run(topology(LimitTopics.nameOf(arguments[2]), outputs), settings, running);
    }

    static Topology topology(String source, List<Output> outputs) {
        AtomicLong passed = new AtomicLong();
        Topology topology = new Topology()
                .addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), source)
                .addProcessor(PASS, () -> new PassingOn(outputs, passed), SOURCE);
        outputs.forEach(output -> topology.addSink(
                output.topic(), output.topic(), new ByteArraySerializer(), new ByteArraySerializer(), PASS));
        return topology;
    }

    private static void run(Topology topology, Map<String, Object> settings, Path running)
            throws IOException, InterruptedException {
        Properties properties = new Properties();
        properties.putAll(settings);
        CountDownLatch runs = new CountDownLatch(1);
        KafkaStreams streams = new KafkaStreams(topology, properties);
        streams.setStateListener((now, before) -> {
            if (now == State.RUNNING) {
                runs.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(failure -> {
            failure.printStackTrace();
            // One that began anew would pass on more than it was given.
            Runtime.getRuntime().halt(1);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
        runs.await();
        Files.createFile(running);
    }
}
