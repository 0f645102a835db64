package rollcall.status.projection;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import rollcall.devices.judgement.Wording;
import rollcall.events.DeviceRefused;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.RegistryOutage;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Turns records into events. */
public final class EventReader {
    static {
        EventSerdes.allowOurEvents();
    }

    private static final Map<String, Class<? extends SpecificRecord>> TYPES = TopicCatalogue.events().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Topic::name, topic -> topic.value().orElseThrow()));

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private final Deserializer<SpecificRecord> deserializer;

    public EventReader(Deserializer<SpecificRecord> deserializer) {
        this.deserializer = deserializer;
    }

    /**
     * The record's event.
     *
     * @throws Unreadable if its bytes will never be one
     * @throws RuntimeException if the schema registry does not answer; trying again helps
     */
    LoggedEvent read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new Unreadable("the record has no value");
        }
        SpecificRecord event = deserialized(record);
        if (event == null) {
            throw new Unreadable("the record's value says nothing");
        }
        if (event.getClass() != TYPES.get(record.topic())) {
            throw new Unreadable("the record's value is an event of another topic");
        }
        return logged(record, event);
    }

    /**
     * The record's event, or what an unreadable record still tells; empty if that is nothing.
     *
     * @throws RuntimeException if the schema registry does not answer; trying again helps
     */
    public Optional<LoggedEvent> understood(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(read(record));
        } catch (Unreadable lost) {
            return remains(record);
        }
    }

    /**
     * What an unreadable record still tells by its headers: that its row met an unexpected error. Without it the row
     * would stay pending for ever. A device's history names rows too, but only such as are decided elsewhere.
     */
    Optional<LoggedEvent> remains(ConsumerRecord<byte[], byte[]> record) {
        return Optional.of(record)
                .filter(unreadable -> !unreadable.topic().equals(TopicCatalogue.DEVICES_HISTORY.name()))
                .flatMap(unreadable -> EventHeaders.text(unreadable.headers(), EventHeaders.REGISTRATION_ID))
                .flatMap(RowName::parse)
                .map(row -> logged(record, unexpected(row, Instant.ofEpochMilli(record.timestamp()))));
    }

    static String traceId(ConsumerRecord<?, ?> record) {
        return EventHeaders.text(record.headers(), EventHeaders.TRACEPARENT)
                .map(traceparent -> traceparent.split("-", -1))
                .filter(parts -> parts.length >= 4)
                .map(parts -> parts[1])
                .orElse("");
    }

    private SpecificRecord deserialized(ConsumerRecord<byte[], byte[]> record) {
        try {
            return deserializer.deserialize(record.topic(), record.headers(), record.value());
        } catch (RuntimeException failure) {
            if (RegistryOutage.caused(failure)) {
                throw failure;
            }
            throw new Unreadable("the record's value cannot be read", failure);
        }
    }

    private static LoggedEvent logged(ConsumerRecord<byte[], byte[]> record, SpecificRecord event) {
        return new LoggedEvent(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                record.timestamp(),
                event instanceof UploadReceived ? traceId(record) : "",
                event);
    }

    private static DeviceRefused unexpected(RowName row, Instant when) {
        return DeviceRefused.newBuilder()
                .setRow(RowRef.newBuilder()
                        .setRegistrationId(row.registrationId())
                        .setUploadId(row.uploadId().toString())
                        .setRowNumber(row.rowNumber())
                        .setCustomer("")
                        .setSubmitter("")
                        .setReceivedAt(when)
                        .build())
                .setSource(RowSource.newBuilder().build())
                .setOutcome("refused")
                .setFinding(unexpectedError(row.registrationId()))
                .setRefusedAt(when)
                .build();
    }

    /** The request's own id went with the record's bytes; the row's name serves support as well. */
    private static RowFinding unexpectedError(String registrationId) {
        Map<String, String> arguments = Map.of("requestId", registrationId);
        return RowFinding.newBuilder()
                .setCode(RowEntry.UNEXPECTED)
                .setArguments(arguments)
                .setMessage(ENGLISH.message(RowEntry.UNEXPECTED, "", "", "", arguments))
                .setAdvice(ENGLISH.advice(RowEntry.UNEXPECTED, "", "", "", arguments))
                .build();
    }
}
