package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;

/** What nobody can read ends on the dead-letter topic with its cause, and the rows behind it flow. */
class PoisonIT {
    /** Other tests have dead letters of theirs. */
    private static final Set<String> KINDS = Set.of("wrong-magic", "unknown-id", "truncated-avro", "null-value");

    private static final Topic TOPIC = TopicCatalogue.DEVICES_UPLOADED;

    private final Gateway gateway = SystemUnderTest.shared().gateway();
    private final EventLog log = SystemUnderTest.shared().log();

    @Test
    void poisonOfEachKindIsDeadLetteredAndTheRowsBehindItFlow() {
        upload("before-poison", 200);
        byte[] sound = log.read(TOPIC).get(0).value();
        Map<String, byte[]> poison = new java.util.HashMap<>();
        poison.put("wrong-magic", "not in the wire format".getBytes(UTF_8));
        poison.put(
                "unknown-id",
                ByteBuffer.allocate(40).put((byte) 0).putInt(987_654_321).array());
        poison.put("truncated-avro", Arrays.copyOf(sound, sound.length / 2));
        poison.put("null-value", null);

        poison.forEach((kind, value) -> log.write(inEveryPartition(kind, value)));
        Upload behind = upload("behind-poison", 2_000);

        assertThat(behind.count("registered")).isEqualTo(2_000);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deadLetters())
                        .containsOnlyKeys(poison.keySet())
                        .allSatisfy((kind, letters) -> assertThat(letters).hasSize(TOPIC.partitions())));
        deadLetters()
                .forEach((kind, letters) -> letters.forEach(letter -> {
                    assertThat(letter.value()).as(kind).isEqualTo(poison.get(kind));
                    assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo(TOPIC.name());
                    assertThat(header(letter, "kafka_dlt-exception-fqcn")).isNotEmpty();
                    assertThat(header(letter, "kafka_dlt-exception-message")).isNotEmpty();
                }));
    }

    private Map<String, List<ConsumerRecord<byte[], byte[]>>> deadLetters() {
        Map<String, List<ConsumerRecord<byte[], byte[]>>> letters = log.read(TOPIC.deadLetter()).stream()
                .collect(Collectors.groupingBy(letter -> new String(letter.key(), UTF_8)));
        letters.keySet().retainAll(KINDS);
        return letters;
    }

    private static List<ProducerRecord<byte[], byte[]>> inEveryPartition(String key, byte[] value) {
        return IntStream.range(0, TOPIC.partitions())
                .mapToObj(partition -> new ProducerRecord<>(TOPIC.name(), partition, key.getBytes(UTF_8), value))
                .toList();
    }

    private Upload upload(String customer, int rows) {
        SampleUpload sample =
                SampleUpload.of(new SampleDevices(customer.hashCode()), rows, SampleFormat.PARTNER_CENTER);
        return Upload.acknowledged(gateway, customer, gateway.upload(customer, sample))
                .awaitEnd(Duration.ofSeconds(60));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
