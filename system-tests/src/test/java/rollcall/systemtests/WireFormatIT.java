package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;

/** What any Kafka client of the field relies on, read as raw bytes from every topic. Before those that write otherwise. */
@Order(1)
class WireFormatIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final List<Topic> FILLED_BY_AN_UPLOAD = List.of(
            TopicCatalogue.UPLOADS_RECEIVED,
            TopicCatalogue.DEVICES_UPLOADED,
            TopicCatalogue.DEVICES_ACCEPTED,
            TopicCatalogue.DEVICES_REJECTED,
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_STATUS,
            TopicCatalogue.DEVICES_ANCHORED,
            TopicCatalogue.PROFILES);

    private final Gateway gateway = SystemUnderTest.shared().gateway();
    private final EventLog log = SystemUnderTest.shared().log();

    @Test
    void everyValueNamesItsSchemaAndEveryRecordSaysWhatItIsAndWhoseTraceItBelongsTo() {
        String customer = "wire-format";
        SampleUpload sample = SampleUpload.of(new SampleDevices(106), 40, SampleFormat.PARTNER_CENTER)
                .damaged(4, List.of(SampleDefect.TRUNCATED_HASH, SampleDefect.DUPLICATE));
        Upload upload = Upload.acknowledged(
                        gateway,
                        customer,
                        gateway.upload(customer, sample, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"))
                .awaitEnd(Duration.ofSeconds(60));

        for (Topic topic : TopicCatalogue.events()) {
            log.read(topic).stream()
                    .filter(record -> header(record, "ce_id").isPresent())
                    .forEach(record -> assertDescribed(topic, record));
        }
        for (Topic topic : FILLED_BY_AN_UPLOAD) {
            List<ConsumerRecord<byte[], byte[]>> records = log.read(topic);
            assertThat(records)
                    .as(topic.name())
                    .anyMatch(record -> header(record, "ce_id").isPresent());
            if (topic != TopicCatalogue.PROFILES) {
                assertThat(records)
                        .as(topic.name() + " carries the trace of the request")
                        .anyMatch(record -> header(record, "traceparent")
                                .filter(value -> value.startsWith("00-" + TRACE + "-"))
                                .isPresent());
            }
        }
        assertThat(upload.json().get("traceId").asString()).isEqualTo(TRACE);
    }

    private void assertDescribed(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        var expected = topic.schema().orElseThrow();

        assertThat(log.schemaOf(record.value())).as(topic.name()).contains(expected);
        assertThat(header(record, "ce_specversion")).contains("1.0");
        assertThat(header(record, "ce_type")).contains(expected.getFullName());
        assertThat(header(record, "ce_source")).isPresent();
        assertThat(record.key()).isNotEmpty();
    }

    private static java.util.Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return java.util.Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), UTF_8));
    }
}
