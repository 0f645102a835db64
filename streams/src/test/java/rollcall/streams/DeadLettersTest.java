package rollcall.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.events.DeviceRefused;
import rollcall.events.RowRef;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

class DeadLettersTest {
    private static final Clock CLOCK = Clock.fixed(DriverFixture.NOW, ZoneOffset.UTC);
    private static final Topic UPLOADED = TopicCatalogue.DEVICES_UPLOADED;
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeadLetters deadLetters = new DeadLetters(
            "/rollcall/test", PlainEvents.serde().serializer(), new RowMeter(meters, "test", CLOCK), meters, CLOCK);
    private final Headers headers = new RecordHeaders();

    @Test
    void keepTheRecordWithItsHeadersAndSayWhy() {
        EventHeaders.trace(headers, TRACE);

        ProducerRecord<byte[], byte[]> letter = of(UPLOADED).get(0);

        assertThat(letter.topic()).isEqualTo(UPLOADED.name() + "-dlt");
        assertThat(letter.partition()).isEqualTo(3);
        assertThat(letter.value()).containsExactly(9, 9);
        assertThat(letter.timestamp()).isEqualTo(DriverFixture.NOW.toEpochMilli());
        assertThat(EventHeaders.text(letter.headers(), EventHeaders.TRACEPARENT))
                .contains(TRACE);
        assertThat(EventHeaders.text(letter.headers(), KafkaHeaders.DLT_EXCEPTION_FQCN))
                .contains("java.lang.IllegalStateException");
        assertThat(EventHeaders.text(letter.headers(), KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                .contains("java.lang.NumberFormatException");
        assertThat(EventHeaders.text(letter.headers(), KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .contains("inner");
    }

    @Test
    void refuseTheRowThatTheHeadersName() {
        EventHeaders.registration(headers, "upload:12");
        EventHeaders.trace(headers, TRACE);

        ProducerRecord<byte[], byte[]> told = of(UPLOADED).get(1);

        assertThat(told.topic()).isEqualTo(TopicCatalogue.DEVICES_REFUSED.name());
        assertThat(told.partition()).isEqualTo(3);
        assertThat(told.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(EventHeaders.text(told.headers(), EventHeaders.CE_ID)).contains("upload:12/DeviceRefused");
        assertThat(EventHeaders.text(told.headers(), EventHeaders.CE_SOURCE)).contains("/rollcall/test");
        assertThat(EventHeaders.text(told.headers(), EventHeaders.TRACEPARENT)).contains(TRACE);
        DeviceRefused refused = event(told);
        assertThat(refused.getRow().getUploadId()).isEqualTo("upload");
        assertThat(refused.getRow().getRowNumber()).isEqualTo(12);
        assertThat(refused.getRow().getCustomer()).isEmpty();
        assertThat(refused.getSource().getOffset()).isEqualTo(44);
        assertThat(refused.getRefusedAt()).isEqualTo(DriverFixture.NOW);
        assertThat(refused.getFinding().getCode()).isEqualTo("UNEXPECTED");
    }

    @Test
    void doNotKnowWhereTheOriginalLiesIfAnotherTopicFailed() {
        EventHeaders.registration(headers, "upload:12");

        assertThat(event(of(TopicCatalogue.DEVICES_ACCEPTED).get(1)).getSource().getOffset())
                .isEqualTo(-1);
    }

    @Test
    void refuseNoRowThatHasItsOutcome() {
        EventHeaders.registration(headers, "upload:12");

        assertThat(of(TopicCatalogue.DEVICES_MISSED)).hasSize(2);
        assertThat(of(TopicCatalogue.DEVICES_PROFILE_REQUESTED)).hasSize(2);
        assertThat(of(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED)).hasSize(1);
        assertThat(of(TopicCatalogue.DEVICES_ANCHORED)).hasSize(1);
        assertThat(of(TopicCatalogue.CATALOGUE_RECEIVED)).hasSize(1);
    }

    @Test
    void areAllThereIsWhereNothingNamesTheRow() {
        assertThat(of(UPLOADED)).hasSize(1);
        for (String nonsense : List.of("", "upload", "upload:", "upload:x", ":", "upload:99999999999")) {
            EventHeaders.registration(headers, nonsense);
            assertThat(of(UPLOADED)).hasSize(1);
        }
    }

    @Test
    void areCounted() {
        EventHeaders.registration(headers, "upload:12");
        of(UPLOADED);

        assertThat(meters.counter("rollcall.dead.letters", "topic", UPLOADED.name())
                        .count())
                .isEqualTo(1);
        assertThat(meters.counter("rollcall.rows", "stage", "test", "outcome", "refused", "code", "UNEXPECTED")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void areTimedWhereTheirUploadsReceptionIsKnown() {
        EventHeaders.registration(headers, "upload:12");
        of(UPLOADED);
        assertThat(meters.timer("rollcall.row.time", "stage", "test").count()).isZero();

        RowRef row = RowRef.newBuilder()
                .setRegistrationId("upload:12")
                .setUploadId("upload")
                .setRowNumber(12)
                .setCustomer("contoso")
                .setSubmitter("contoso")
                .setReceivedAt(DriverFixture.NOW.minusSeconds(3))
                .build();
        of(UPLOADED, Optional.of(row));

        assertThat(meters.timer("rollcall.row.time", "stage", "test").totalTime(TimeUnit.SECONDS))
                .isEqualTo(3);
    }

    private List<ProducerRecord<byte[], byte[]>> of(Topic topic) {
        return of(topic, Optional.empty());
    }

    private List<ProducerRecord<byte[], byte[]>> of(Topic topic, Optional<RowRef> row) {
        Origin origin = new Origin(topic.name(), 3, 44, 1_000, headers, "key".getBytes(UTF_8), new byte[] {9, 9});
        return deadLetters.of(origin, row, new IllegalStateException("outer", new NumberFormatException("inner")));
    }

    private static DeviceRefused event(ProducerRecord<byte[], byte[]> told) {
        return (DeviceRefused) PlainEvents.serde().deserializer().deserialize(told.topic(), told.value());
    }
}
