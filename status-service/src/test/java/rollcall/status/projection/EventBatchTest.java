package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import rollcall.events.CatalogueDevice;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceUploaded;
import rollcall.events.UploadReceived;
import rollcall.status.SampleEvents;

class EventBatchTest {
    private final SampleEvents sample = new SampleEvents(1);
    private final UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "", 3);

    @Test
    void keepsOneEntryAKey() {
        EventBatch batch = batch(
                sample.registered(upload, 2, 2, 1),
                sample.registered(upload, 1, 1, 1),
                sample.registered(upload, 2, 2, 1),
                upload,
                SampleEvents.complete(upload));

        assertThat(batch.rows()).extracting(row -> row.key().rowNumber()).containsExactly(1, 2);
        assertThat(batch.devices()).hasSize(2);
        assertThat(batch.uploads()).hasSize(1);
    }

    @Test
    void theNewestVersionOfADeviceCounts() {
        EventBatch batch = batch(
                sample.registered(upload, 1, 1, 4),
                sample.registered(upload, 2, 1, 5),
                sample.registered(upload, 3, 1, 3));

        assertThat(batch.devices()).extracting(DeviceEntry::claimVersion).containsExactly(5L);
    }

    @Test
    void eachPartOfADeviceFollowsWhatWasToldOfItLast() {
        SpecificRecord registered = sample.registered(upload, 1, 1, 4);
        SpecificRecord user = DeviceChanged.newBuilder(SampleEvents.changed("contoso", 1, 5, "user", "READY_FOR_USER"))
                .setAssignedUser("anna@contoso.example")
                .build();
        SpecificRecord status = SampleEvents.changed("contoso", 1, 6, "status", "ACTIVE");

        assertThat(batch(status, registered, user).devices()).singleElement().satisfies(device -> {
            assertThat(device.claim()).isEqualTo(registered);
            assertThat(device.state().status()).isEqualTo("ACTIVE");
            assertThat(device.hardware().facts()).isNotNull();
            assertThat(device.user().name()).isEqualTo("anna@contoso.example");
        });
    }

    @Test
    void aStatusThatIsNoneIsRefused() {
        assertThatThrownBy(() -> batch(SampleEvents.changed("contoso", 1, 5, "status", "LOST")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstDecisionCountsUnlessItWasAnUnexpectedError() {
        SpecificRecord unexpected = sample.refused(upload, 1, 1, "UNEXPECTED");
        SpecificRecord registered = sample.registered(upload, 1, 1, 1);

        assertThat(batch(unexpected, registered).rows())
                .extracting(RowEntry::outcome)
                .containsExactly("registered");
        assertThat(batch(registered, unexpected).rows())
                .extracting(RowEntry::outcome)
                .containsExactly("registered");
        assertThat(batch(sample.refused(upload, 1, 1, "DEVICE_NOT_FOUND"), registered)
                        .rows())
                .extracting(RowEntry::outcome)
                .containsExactly("refused");
    }

    @Test
    void bothAnnouncementsOfAnUploadAreOne() {
        UploadEntry one = batch(upload, SampleEvents.complete(upload))
                .uploads()
                .iterator()
                .next();
        UploadEntry other = batch(SampleEvents.complete(upload), upload)
                .uploads()
                .iterator()
                .next();

        assertThat(one.publishedAt()).isEqualTo(other.publishedAt()).isNotNull();
        assertThat(one.announcedAt()).isEqualTo(SampleEvents.START.plusMillis(1));
    }

    @Test
    void ofWhatIsPublishedTheNewestVersionOfEachDeviceCounts() {
        EventBatch batch = batch(
                SampleEvents.built("northwind", 2, 1),
                SampleEvents.built("northwind", 1, 3),
                SampleEvents.built("northwind", 1, 2),
                SampleEvents.built("northwind", 1, 3));

        assertThat(batch.catalogue())
                .extracting(CatalogueDevice::getSerialNumber, CatalogueDevice::getVersion)
                .containsExactlyInAnyOrder(tuple("SN0000001", 3L), tuple("SN0000002", 1L));
        assertThat(batch.devices()).isEmpty();
    }

    @Test
    void anEventThatTheViewDoesNotFoldIsRefused() {
        DeviceUploaded uploaded = SampleEvents.uploaded(upload, 1, "");

        assertThatThrownBy(() -> batch(uploaded)).isInstanceOf(IllegalArgumentException.class);
    }

    private static EventBatch batch(SpecificRecord... events) {
        return EventBatch.of(Arrays.stream(events)
                .map(event -> new LoggedEvent(
                        new TopicPartition("any", 0), 0, SampleEvents.START.toEpochMilli() + 1, "", event))
                .toList());
    }
}
