package rollcall.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Insistent;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;

/** While a schema changes, services of another version write beside ours: ours read what they write, and go on. */
@Tag("nightly")
@Order(3)
class SideBySideIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROWS = 200;

    private static final List<Topic> TOPICS = List.of(
            TopicCatalogue.UPLOADS_RECEIVED,
            TopicCatalogue.DEVICES_UPLOADED,
            TopicCatalogue.DEVICES_ACCEPTED,
            TopicCatalogue.DEVICES_REJECTED,
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_HISTORY);

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();
    private final EventLog log = system.log();
    private final Chance chance = new Chance();

    /** Another version of a schema. */
    enum Version {
        /** Lacks the last field that may be lacking. */
        OLDER {
            @Override
            List<Schema.Field> of(List<Schema.Field> fields) {
                Schema.Field last = fields.stream()
                        .filter(Schema.Field::hasDefaultValue)
                        .reduce((before, field) -> field)
                        .orElseThrow();
                return fields.stream()
                        .filter(field -> !field.equals(last))
                        .map(Version::copy)
                        .toList();
            }
        },
        /** Has one that nobody knows yet. */
        NEWER {
            @Override
            List<Schema.Field> of(List<Schema.Field> fields) {
                Schema.Field further =
                        new Schema.Field("notYetKnown", Schema.create(Schema.Type.STRING), null, "by default");
                return Stream.concat(fields.stream().map(Version::copy), Stream.of(further))
                        .toList();
            }
        };

        abstract List<Schema.Field> of(List<Schema.Field> fields);

        private static Schema.Field copy(Schema.Field field) {
            return new Schema.Field(field, field.schema());
        }

        Schema of(Schema schema) {
            return Schema.createRecord(
                    schema.getName(), schema.getDoc(), schema.getNamespace(), false, of(schema.getFields()));
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void eventsOfAnotherVersionAreReadLikeOurs(Version version) {
        String customer = "beside-" + version.name().toLowerCase(Locale.ROOT);
        List<Acknowledgement> acknowledgements = Stream.concat(
                        Stream.of(upload(customer, "ours")), Lives.lived(gateway, customer, chance.seed()).stream())
                .toList();
        Map<String, Integer> deadLetters = deadLetters();
        Map<Topic, byte[]> writers = TOPICS.stream().collect(Collectors.toMap(topic -> topic, topic -> {
            byte[] ours = log.read(topic).get(0).value();
            return log.registered(topic, version.of(log.schemaOf(ours).orElseThrow()));
        }));

        int written = 0;
        for (Topic topic : TOPICS) {
            List<ProducerRecord<byte[], byte[]>> again = log.read(topic).stream()
                    .map(record -> again(topic, record, log.decoded(record.value(), writers.get(topic)), writers))
                    .toList();
            log.write(again);
            written += again.size();
        }
        String theirs = UUID.randomUUID().toString();
        written += sendAs(theirs, customer, acknowledgements.get(0).uploadId(), writers);
        Upload upload = new Upload(gateway, customer, theirs);
        await().atMost(PATIENCE).until(() -> gateway.get(upload.path()).status() == 200);
        upload.awaitEnd(PATIENCE);
        List.of("validation-service", "registry-service").forEach(system::kill);
        Acknowledgement after = upload(customer, "after");
        system.awaitReady();

        assertThat(upload.count("unchanged")).isEqualTo(ROWS);
        Verified.history(
                system,
                written + " events of " + version + " schemas beside ours, " + chance,
                Stream.concat(
                                acknowledgements.stream(),
                                Stream.of(after, new Acknowledgement(customer, "", theirs, ROWS)))
                        .toList());
        assertThat(deadLetters()).isEqualTo(deadLetters);
    }

    private static ProducerRecord<byte[], byte[]> again(
            Topic topic, ConsumerRecord<byte[], byte[]> record, GenericRecord event, Map<Topic, byte[]> writers) {
        return new ProducerRecord<>(
                topic.name(),
                record.partition(),
                record.timestamp(),
                record.key(),
                EventLog.encodedAs(event, writers.get(topic)),
                record.headers());
    }

    /** The same rows once more as another upload, all of it written by the other version. */
    private int sendAs(String id, String customer, String known, Map<Topic, byte[]> writers) {
        int written = 0;
        for (Topic topic : List.of(TopicCatalogue.UPLOADS_RECEIVED, TopicCatalogue.DEVICES_UPLOADED)) {
            Map<String, ProducerRecord<byte[], byte[]>> events = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> record : log.read(topic)) {
                GenericRecord event = log.decoded(record.value(), writers.get(topic));
                GenericRecord named = event.hasField("row") ? (GenericRecord) event.get("row") : event;
                if (!named.get("uploadId").toString().equals(known)) {
                    continue;
                }
                named.put("uploadId", id);
                if (event != named) {
                    named.put("registrationId", id + ':' + named.get("rowNumber"));
                    EventHeaders.registration(
                            record.headers(), named.get("registrationId").toString());
                }
                events.put(
                        event == named ? "" + event.get("complete") : "" + named.get("rowNumber"),
                        again(topic, record, event, writers));
            }
            log.write(List.copyOf(events.values()));
            written += events.size();
        }
        return written;
    }

    private Map<String, Integer> deadLetters() {
        return TOPICS.stream()
                .collect(Collectors.toMap(
                        Topic::name, topic -> log.read(topic.deadLetter()).size()));
    }

    private Acknowledgement upload(String customer, String key) {
        SampleUpload sample =
                SampleUpload.of(new SampleDevices(chance.seed() + key.hashCode()), ROWS, SampleFormat.PARTNER_CENTER);
        return Acknowledgement.of(
                new Insistent(gateway).upload(customer, sample, key).awaitEnd(PATIENCE), key, ROWS);
    }
}
