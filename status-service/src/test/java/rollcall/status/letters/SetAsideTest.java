package rollcall.status.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

class SetAsideTest {
    private final Headers headers = new RecordHeaders();

    @Test
    void byAStreamIsByWhoeverReadsItsTopic() {
        number(KafkaHeaders.DLT_ORIGINAL_OFFSET, 7);

        assertThat(letter(TopicCatalogue.DEVICES_UPLOADED).service()).isEqualTo("validation-service");
        assertThat(letter(TopicCatalogue.DEVICES_CONFLICTS).service()).isEqualTo("registry-service");
    }

    @Test
    void byAGroupIsByTheView() {
        number(KafkaHeaders.DLT_ORIGINAL_OFFSET, 7);
        text(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, "rollcall-status");

        assertThat(letter(TopicCatalogue.DEVICES_CONFLICTS).service()).isEqualTo("status-service");
    }

    @Test
    void bySomebodyElseIsByNobodyThatIsKnown() {
        SetAside letter = letter(TopicCatalogue.DEVICES_UPLOADED);

        assertThat(letter.service()).isEmpty();
        assertThat(letter.reason()).isEmpty();
        assertThat(letter.sourcePartition()).isEqualTo(3);
        assertThat(letter.sourceOffset()).isEqualTo(-1);
    }

    @Test
    void saysWhatFailedInALineThatIsNotTooLong() {
        text(KafkaHeaders.DLT_EXCEPTION_FQCN, "org.apache.kafka.common.errors.SerializationException");
        text(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "no\nlonger\0 " + "x".repeat(10_000));

        assertThat(letter(TopicCatalogue.DEVICES_UPLOADED).reason())
                .startsWith("SerializationException: no longer  xxx")
                .endsWith("x…")
                .hasSize(500);
    }

    @Test
    void goesBackToWhereItLayIfThereIsSuchAPlace() {
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(4).putInt(5).array());
        assertThat(letter(TopicCatalogue.DEVICES_UPLOADED).sourcePartition()).isEqualTo(5);

        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(4).putInt(6).array());
        assertThat(letter(TopicCatalogue.DEVICES_UPLOADED).sourcePartition()).isEqualTo(3);
    }

    @Test
    void keepsTheHeadersThatItHadBefore() {
        text("traceparent", "00-1");
        number(KafkaHeaders.DLT_ORIGINAL_OFFSET, 7);
        text("traceparent", "00-2");

        assertThat(letter(TopicCatalogue.DEVICES_UPLOADED).originalHeaders().toArray())
                .extracting(Header::key)
                .containsExactly("traceparent", "traceparent");
    }

    @Test
    void showsEveryHeaderAsText() {
        text("traceparent", "00-1");
        number(KafkaHeaders.DLT_ORIGINAL_OFFSET, 7);
        headers.add("bytes", new byte[] {(byte) 0xFF, 0});
        headers.add("nothing", null);

        assertThat(letter(TopicCatalogue.DEVICES_UPLOADED).headersAsText())
                .containsEntry("traceparent", "00-1")
                .containsEntry(KafkaHeaders.DLT_ORIGINAL_OFFSET, "7")
                .containsEntry("bytes", "/wA=")
                .containsEntry("nothing", "");
    }

    private void text(String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private void number(String name, long value) {
        headers.add(name, ByteBuffer.allocate(8).putLong(value).array());
    }

    private SetAside letter(Topic topic) {
        return new SetAside(
                topic,
                new ConsumerRecord<>(
                        topic.deadLetter().name(),
                        3,
                        17,
                        Duration.ofDays(1).toMillis(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        new byte[0],
                        new byte[0],
                        headers,
                        Optional.empty()));
    }
}
