package rollcall.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Principal;
import rollcall.schemas.Principals;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Insistent;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;

/**
 * What nobody can read, on every topic that there is: it is set aside, rows flow, and services start over it.
 * Behind all that read topics from their beginning.
 */
@Order(Integer.MAX_VALUE - 2)
@Tag("nightly")
class PoisonedEverywhereIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Principal> SERVICES =
            List.of(Principals.INGEST, Principals.VALIDATION, Principals.REGISTRY, Principals.STATUS);
    private static final int ROWS = 500;

    private static final String POISON = "everywhere-";
    private static final String WRONG_MAGIC = POISON + "wrong-magic";
    private static final String UNKNOWN_ID = POISON + "unknown-id";
    private static final String OF_ANOTHER_TOPIC = POISON + "of-another-topic";
    private static final String NOTHING = POISON + "nothing";

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();
    private final EventLog log = system.log();
    private final Chance chance = new Chance();

    @Test
    void poisonOnEveryTopicIsSetAsideAndServicesStartOverIt() {
        List<Acknowledgement> acknowledgements = new ArrayList<>();
        acknowledgements.add(upload("before"));

        byte[] announcement = log.read(TopicCatalogue.UPLOADS_RECEIVED).get(0).value();
        int written = 0;
        for (Topic topic : TopicCatalogue.all()) {
            for (String kind : kinds(topic)) {
                log.write(inEveryPartition(topic, kind, poison(kind, announcement)));
                written += topic.partitions();
            }
        }
        acknowledgements.add(upload("behind"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(setAside()).isEqualTo(toBeSetAside()));

        SERVICES.forEach(service -> system.kill(service.name()));
        acknowledgements.add(upload("over"));
        system.awaitReady();

        Verified.history(
                system,
                "%d poisonous records on %d topics, %s"
                        .formatted(written, TopicCatalogue.all().size(), chance),
                acknowledgements);
    }

    /** As where a release could not read what the next one can: the record that was set aside is sound. */
    @Test
    void aRowThatNobodyCanReadEndsUnexpectedAndIsDecidedOnceWhenItIsDrivenAgain() {
        String customer = "driven-again";
        Upload freed = send(customer, 3, "to-be-freed");
        gateway.send("DELETE", freed.path() + "/devices", "");
        await().atMost(PATIENCE)
                .until(() -> gateway.get("/customers/" + customer + "/devices")
                        .json()
                        .path("items")
                        .isEmpty());
        String id = UUID.randomUUID().toString();
        List<ProducerRecord<byte[], byte[]>> rows = of(TopicCatalogue.DEVICES_UPLOADED, freed, id);
        ProducerRecord<byte[], byte[]> sound = rows.get(1);
        ProducerRecord<byte[], byte[]> torn = new ProducerRecord<>(
                sound.topic(), sound.partition(), sound.key(), new byte[] {0, 1, 2}, sound.headers());

        log.write(of(TopicCatalogue.UPLOADS_RECEIVED, freed, id));
        log.write(List.of(rows.get(0), torn, rows.get(2)));
        Upload upload = new Upload(gateway, customer, id);
        await().atMost(PATIENCE).until(() -> gateway.get(upload.path()).status() == 200);
        upload.awaitEnd(PATIENCE);
        assertThat(upload.code("UNEXPECTED")).isEqualTo(1);
        assertThat(upload.count("registered")).isEqualTo(2);

        String letter = setAside(sound);
        assertThat(redrive(letter, "").status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> upload.count("registered") == 3);
        assertThat(upload.count("refused")).isZero();
        assertThat(redrive(letter, "").json().path("code").asString()).isEqualTo("ALREADY_REDRIVEN");
        log.write(List.of(torn));
        assertThat(redrive(letter, "?again=true").status()).isEqualTo(202);

        Verified.history(
                system,
                "a row that nobody could read, driven again, " + chance,
                List.of(new Acknowledgement(customer, "", id, 3)));
        assertThat(upload.count("registered")).isEqualTo(3);
    }

    /** The newest letter of its topic then. */
    private String setAside(ProducerRecord<byte[], byte[]> record) {
        log.write(List.of(new ProducerRecord<>(
                TopicCatalogue.DEVICES_UPLOADED.deadLetter().name(),
                record.partition(),
                record.key(),
                record.value(),
                record.headers())));
        String newest = "/operator/deadLetters?limit=1&topic=" + TopicCatalogue.DEVICES_UPLOADED.name();
        return gateway.get(newest).json().path("items").path(0).path("id").asString();
    }

    private Answer redrive(String letter, String query) {
        return gateway.send("POST", "/operator/deadLetters/" + letter + "/redrive" + query, "");
    }

    /** An upload's events as those of another upload, which comes now. */
    private List<ProducerRecord<byte[], byte[]>> of(Topic topic, Upload upload, String id) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : log.read(topic)) {
            if (record.value() == null || !new String(record.value(), UTF_8).contains(upload.id())) {
                continue;
            }
            GenericRecord event = log.decoded(record.value());
            GenericRecord named = event.hasField("row") ? (GenericRecord) event.get("row") : event;
            named.put("uploadId", id);
            named.put("receivedAt", Instant.now().toEpochMilli());
            var again = new ProducerRecord<byte[], byte[]>(topic.name(), record.partition(), record.key(), null);
            if (event != named) {
                named.put("registrationId", id + ':' + named.get("rowNumber"));
                EventHeaders.registration(
                        again.headers(), named.get("registrationId").toString());
            }
            events.add(new ProducerRecord<>(
                    topic.name(),
                    record.partition(),
                    record.key(),
                    log.encoded(event, record.value()),
                    again.headers()));
        }
        return events;
    }

    /** Where only the last record of a key stays, no value is no poison; and an announcement is none among its like. */
    private static List<String> kinds(Topic topic) {
        List<String> kinds = new ArrayList<>(List.of(WRONG_MAGIC, UNKNOWN_ID));
        if (!topic.equals(TopicCatalogue.UPLOADS_RECEIVED)) {
            kinds.add(OF_ANOTHER_TOPIC);
        }
        if (topic.cleanup() == Topic.Cleanup.DELETE) {
            kinds.add(NOTHING);
        }
        return kinds;
    }

    private static byte[] poison(String kind, byte[] announcement) {
        return switch (kind) {
            case WRONG_MAGIC -> "not in the wire format".getBytes(UTF_8);
            case UNKNOWN_ID ->
                ByteBuffer.allocate(40).put((byte) 0).putInt(987_654_321).array();
            case OF_ANOTHER_TOPIC -> announcement;
            default -> null;
        };
    }

    private static List<ProducerRecord<byte[], byte[]>> inEveryPartition(Topic topic, String key, byte[] value) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new ProducerRecord<>(topic.name(), partition, key.getBytes(UTF_8), value))
                .toList();
    }

    /** Dead letters by topic: each service that has a topic's poison set aside does so by itself. */
    private Map<String, Long> toBeSetAside() {
        Map<String, Long> letters = new HashMap<>();
        for (Topic topic : TopicCatalogue.events()) {
            long services = SERVICES.stream()
                    .map(service -> service.topics(AclOperation.WRITE))
                    .filter(written -> written.contains(topic.deadLetter().name()))
                    .count();
            letters.put(topic.name(), kinds(topic).size() * services * topic.partitions());
        }
        return letters;
    }

    private Map<String, Long> setAside() {
        return TopicCatalogue.events().stream()
                .collect(Collectors.toMap(
                        Topic::name,
                        topic -> log.read(topic.deadLetter()).stream()
                                .filter(letter -> letter.key() != null
                                        && new String(letter.key(), UTF_8).startsWith(POISON)
                                        && letter.headers().lastHeader("kafka_dlt-original-topic") != null)
                                .count()));
    }

    private Acknowledgement upload(String key) {
        return Acknowledgement.of(send("poisoned-everywhere", ROWS, key), key, ROWS);
    }

    private Upload send(String customer, int rows, String key) {
        SampleUpload sample =
                SampleUpload.of(new SampleDevices(chance.seed() + key.hashCode()), rows, SampleFormat.PARTNER_CENTER);
        return new Insistent(gateway).upload(customer, sample, key).awaitEnd(PATIENCE);
    }
}
