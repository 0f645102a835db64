package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.status.SampleEvents;

class ProjectionMetersTest {
    private static final Duration UNTIL_VISIBLE = Duration.ofSeconds(3);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> heard = new ArrayList<>();
    private final ProjectionMeters meters = new ProjectionMeters(
            registry, Clock.fixed(SampleEvents.START.plus(UNTIL_VISIBLE), ZoneOffset.UTC), new Arrivals() {
                @Override
                public void ended(String outcome, String code, int rows) {
                    heard.add(rows + " " + outcome + code);
                }

                @Override
                public void ready(Duration sinceReception) {
                    heard.add("ready after " + sinceReception);
                }
            });
    private final SampleEvents sample = new SampleEvents(1);
    private final UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "", 3);

    @Test
    void timeEachOutcomeFromTheReceptionOfItsUpload() {
        see(
                upload,
                sample.registered(upload, 1, 1, 1),
                sample.rejected(upload, 2, "FIELD_TOO_LONG"),
                sample.refused(upload, 3, 3, "DEVICE_NOT_FOUND"));

        assertThat(rowTime().count()).isEqualTo(3);
        assertThat(rowTime().mean(TimeUnit.SECONDS)).isEqualTo(UNTIL_VISIBLE.toSeconds());
    }

    @Test
    void doNotTimeARowOfWhichOnlyItsNumberIsLeft() {
        DeviceRefused lost = sample.refused(upload, 1, 1, "UNEXPECTED");
        lost.getRow().put("receivedAt", Instant.EPOCH);

        see(lost);

        assertThat(rowTime().count()).isZero();
    }

    @Test
    void tellWhatHasEndedAndWhatIsReady() {
        DeviceRegistered waiting = DeviceRegistered.newBuilder(sample.registered(upload, 2, 2, 1))
                .setStatus("REGISTRATION_PENDING")
                .build();

        meters.accept(
                logged(SampleEvents.START, upload, sample.registered(upload, 1, 1, 1), waiting),
                List.of(new RowsWritten("registered", "", 2)));

        assertThat(heard).containsExactly("2 registered", "ready after PT3S");
    }

    @Test
    void tellNothingOfWhatIsFoldedAnewLongAfterwards() {
        meters.accept(
                logged(SampleEvents.START.minus(Duration.ofHours(2)), sample.registered(upload, 1, 1, 1)),
                List.of(new RowsWritten("registered", "", 1)));

        assertThat(heard).isEmpty();
        assertThat(rowTime().count()).isEqualTo(1);
    }

    private void see(SpecificRecord... events) {
        meters.accept(logged(Instant.EPOCH, events), List.of());
    }

    private static List<LoggedEvent> logged(Instant at, SpecificRecord... events) {
        return Stream.of(events)
                .map(event -> new LoggedEvent(new TopicPartition("any", 0), 0, at.toEpochMilli(), "", event))
                .toList();
    }

    private Timer rowTime() {
        return registry.timer("rollcall.row.time", "stage", "view");
    }
}
