package rollcall.ingest.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.bodies.MeasuredBody;
import rollcall.events.DeviceSeen;
import rollcall.http.RequestIds;
import rollcall.http.TraceContext;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.publish.PublishingFailed;
import rollcall.ingest.publish.Sending;
import rollcall.ingest.upload.UploadLimits;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes check-ins from whoever looks after devices. Of a list that is refused none is taken; all are on Kafka when it answers
 * 202, and some may be when it answers 503.
 */
@RestController
final class CheckInEndpoint {
    private static final int MOST = 10_000;
    private static final long LARGEST = 16L << 20;
    private static final String SOURCE = "/rollcall/ingest-service";

    private final Producer<String, SpecificRecord> producer;
    private final CheckInBody body;
    private final PublishSettings publishing;
    private final Clock clock;

    CheckInEndpoint(
            Producer<String, SpecificRecord> producer,
            JsonMapper json,
            UploadLimits limits,
            PublishSettings publishing,
            Clock clock) {
        this.producer = producer;
        this.body = new CheckInBody(json, limits.lineLength(), MOST);
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * What has become of a list. Which check-ins count is decided device by device.
     *
     * @param accepted how many were taken
     */
    record Taken(int accepted) {}

    /** Says which devices were seen. Sent again, the same changes nothing. */
    @PostMapping(name = "checkIn", path = "/v1/checkins")
    ResponseEntity<Taken> checkIn(Caller caller, HttpServletRequest request) throws IOException, InterruptedException {
        List<SeenDevice> sightings = body.read(new MeasuredBody(request.getInputStream(), LARGEST));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String requestId = RequestIds.of(request).requestId();
        String traceparent = TraceContext.of(request).traceparent();
        List<DeviceSeen> events = new ArrayList<>(sightings.size());
        for (SeenDevice seen : sightings) {
            events.add(new DeviceSeen(seen.deviceId(), caller.organization(), seen.notAfter(now), now, requestId));
        }
        Sending sending = new Sending(producer);
        sending.sendAll(
                () -> events.stream().map(event -> record(event, traceparent)).iterator());
        try {
            sending.await();
        } catch (PublishingFailed failed) {
            throw CheckInRefusals.notWritten(publishing.retryAfter());
        }
        return ResponseEntity.accepted().body(new Taken(events.size()));
    }

    private static ProducerRecord<String, SpecificRecord> record(DeviceSeen event, String traceparent) {
        var record = new ProducerRecord<String, SpecificRecord>(
                TopicCatalogue.DEVICES_SEEN.name(), event.getDeviceId(), event);
        String id = event.getDeviceId() + '@' + event.getSeenAt().toEpochMilli() + '/' + event.getOrganization();
        EventHeaders.describe(record.headers(), DeviceSeen.getClassSchema(), id, SOURCE);
        EventHeaders.trace(record.headers(), traceparent);
        return record;
    }
}
