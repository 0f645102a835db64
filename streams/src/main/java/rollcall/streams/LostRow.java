package rollcall.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Reason;
import rollcall.events.DeviceRefused;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Refuses a row that ended as a dead letter, so that its upload still comes to an end. */
final class LostRow {
    /** Where rows lie that nobody has decided yet. An event about a row elsewhere may be lost, its outcome is known. */
    private static final Set<String> UNDECIDED = Stream.of(
                    TopicCatalogue.DEVICES_UPLOADED,
                    TopicCatalogue.DEVICES_ACCEPTED,
                    TopicCatalogue.DEVICES_RESOLVED,
                    TopicCatalogue.DEVICES_MISSED,
                    TopicCatalogue.DEVICES_PROFILE_REQUESTED)
            .map(Topic::name)
            .collect(Collectors.toUnmodifiableSet());

    private final String service;
    private final Serializer<SpecificRecord> serializer;
    private final Clock clock;

    LostRow(String service, Serializer<SpecificRecord> serializer, Clock clock) {
        this.service = service;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** The refusal; empty if nothing tells which row it was, or no row waits for an answer. */
    Optional<ProducerRecord<byte[], byte[]>> refusal(Origin origin, Optional<RowRef> row) {
        if (!UNDECIDED.contains(origin.topic())) {
            return Optional.empty();
        }
        return row.or(() -> fromHeaders(origin.headers())).map(known -> refusal(origin, known));
    }

    private ProducerRecord<byte[], byte[]> refusal(Origin origin, RowRef row) {
        String key = origin.key() == null ? row.getRegistrationId() : new String(origin.key(), UTF_8);
        DeviceRefused refused = DeviceRefused.newBuilder()
                .setRow(row)
                .setSource(source(origin))
                .setOutcome("refused")
                .setFinding(unexpected(row))
                .setRefusedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
        Headers headers = new RecordHeaders(origin.headers());
        EventHeaders.describe(headers, DeviceRefused.getClassSchema(), row.getRegistrationId(), service);
        EventHeaders.registration(headers, row.getRegistrationId());
        String topic = TopicCatalogue.DEVICES_REFUSED.name();
        return new ProducerRecord<>(
                topic,
                origin.partition(),
                origin.timestamp(),
                key.getBytes(UTF_8),
                serializer.serialize(topic, headers, refused),
                headers);
    }

    private static RowFinding unexpected(RowRef row) {
        return Findings.event(Finding.of(Reason.UNDECIDED, row.getRequestId()));
    }

    private static RowSource source(Origin origin) {
        return origin.topic().equals(TopicCatalogue.DEVICES_UPLOADED.name())
                ? new RowSource(origin.partition(), origin.offset())
                : RowSource.newBuilder().build();
    }

    /** Upload and row number are in the registration id; everything else of the row is lost. */
    private static Optional<RowRef> fromHeaders(Headers headers) {
        return EventHeaders.text(headers, EventHeaders.REGISTRATION_ID).flatMap(LostRow::parse);
    }

    private static Optional<RowRef> parse(String registrationId) {
        int colon = registrationId.lastIndexOf(':');
        try {
            return Optional.of(RowRef.newBuilder()
                    .setRegistrationId(registrationId)
                    .setUploadId(registrationId.substring(0, colon))
                    .setRowNumber(Integer.parseInt(registrationId.substring(colon + 1)))
                    .setCustomer("")
                    .setSubmitter("")
                    .setReceivedAt(Instant.EPOCH)
                    .build());
        } catch (IndexOutOfBoundsException | NumberFormatException noRegistrationId) {
            return Optional.empty();
        }
    }
}
