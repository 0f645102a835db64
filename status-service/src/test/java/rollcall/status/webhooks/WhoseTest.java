package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollcall.events.UploadReceived;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.SampleEvents;
import rollcall.status.events.StatusChange;
import rollcall.status.projection.LoggedEvent;

class WhoseTest {
    private static final SampleEvents SAMPLE = new SampleEvents(1);
    private static final UploadReceived UPLOAD = SampleEvents.announced(SAMPLE.uploadId(), "contoso", "", 3);

    private static Stream<SpecificRecord> told() {
        return Stream.of(
                UPLOAD,
                SAMPLE.registered(UPLOAD, 1, 1, 1),
                SAMPLE.rejected(UPLOAD, 2, "HARDWARE_HASH_INVALID"),
                SAMPLE.refused(UPLOAD, 3, 3, "CLAIMED_BY_OTHER_ORGANIZATION"),
                SampleEvents.changed("contoso", 4, 2, "status", "ACTIVE"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void isWhoseTheChangeIsThatItTells(SpecificRecord event) {
        TopicPartition partition = new TopicPartition(TopicCatalogue.UPLOADS_RECEIVED.name(), 0);

        assertThat(Whose.of(event))
                .hasValue("contoso")
                .hasValue(StatusChange.of(new LoggedEvent(partition, 0, 0, "", event))
                        .customer());
    }

    @Test
    void isNobodysWhereNoWebhookHearsOfIt() {
        assertThat(Whose.of(SampleEvents.conflict("c", 1, 2).get(0))).isEmpty();
    }
}
