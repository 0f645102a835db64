package rollcall.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import rollcall.schemas.TopicCatalogue;

/** A bare producer in the place of ingest: sends the very records that ingest has sent. */
final class Sender {
    private static final String TOPIC = LimitTopics.nameOf(TopicCatalogue.DEVICES_UPLOADED.name());

    private Sender() {}

    /** @param arguments the file of the producer's settings, the tape of the records */
    public static void main(String... arguments) throws IOException {
        Map<String, Object> settings = Settings.read(arguments[0]);
        try (Tape tape = new Tape(Path.of(arguments[1]));
                Orders orders = new Orders(settings.get("bootstrap.servers").toString());
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            while (true) {
                send(orders.next(), tape, producer);
            }
        }
    }

    private static void send(long rows, Tape tape, Producer<byte[], byte[]> producer) throws IOException {
        for (long row = 0; row < rows; row++) {
            RawRecord record = RawRecord.next(tape);
            producer.send(
                    new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()),
                    (where, failure) -> end(failure));
        }
        producer.flush();
    }

    /** What is not sent is missed at the end: better to say at once why. */
    private static void end(Exception failure) {
        if (failure != null) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
