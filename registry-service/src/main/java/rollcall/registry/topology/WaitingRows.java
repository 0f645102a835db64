package rollcall.registry.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.DeviceAccepted;
import rollcall.registry.record.WaitingRow;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;

/** Rows that wait for their entry, found by what they wait for and by when they fall due. */
final class WaitingRows {
    private static final String TOPIC = TopicCatalogue.DEVICES_ACCEPTED.name();
    private static final String SLASH = "/";

    private final KeyValueStore<String, WaitingRow> byEntry;
    private final KeyValueStore<String, String> byDue;
    private final Serde<SpecificRecord> events;

    /** What fell due before was taken: a search starts behind the stones that mark the graves of all those. */
    private long takenUntil;

    WaitingRows(
            KeyValueStore<String, WaitingRow> byEntry,
            KeyValueStore<String, String> byDue,
            Serde<SpecificRecord> events) {
        this.byEntry = byEntry;
        this.byDue = byDue;
        this.events = events;
    }

    /** A row in waiting. */
    record Waiting(String key, long dueAt, Record<String, DeviceAccepted> row) {}

    /** A row that waits already goes on waiting as it did. */
    void add(Record<String, DeviceAccepted> row, long wanted) {
        long dueAt = Math.max(wanted, takenUntil);
        String key = row.value().getDeviceId() + SLASH + row.value().getRow().getRegistrationId();
        WaitingRow waiting = new WaitingRow(
                Instant.ofEpochMilli(dueAt),
                row.timestamp(),
                EventHeaders.text(row.headers(), EventHeaders.TRACEPARENT).orElse(""),
                ByteBuffer.wrap(events.serializer().serialize(TOPIC, row.value())));
        if (byEntry.putIfAbsent(key, waiting) == null) {
            byDue.put(due(dueAt) + SLASH + key, key);
        }
    }

    void remove(Waiting waiting) {
        byEntry.delete(waiting.key());
        byDue.delete(due(waiting.dueAt()) + SLASH + waiting.key());
    }

    /** Those that wait for the entry of that key. */
    List<Waiting> awaiting(String key) {
        List<Waiting> found = new ArrayList<>(0);
        try (KeyValueIterator<String, WaitingRow> rows = byEntry.prefixScan(key + SLASH, new StringSerializer())) {
            rows.forEachRemaining(row -> found.add(waiting(row.key, row.value)));
        }
        return found;
    }

    /** Those that are due by now, the longest first; no more than so many, the others another time. */
    List<Waiting> due(long now, int atMost) {
        List<Waiting> found = new ArrayList<>(0);
        try (KeyValueIterator<String, String> keys = byDue.range(due(takenUntil), due(now + 1))) {
            while (keys.hasNext() && found.size() < atMost) {
                KeyValue<String, String> entry = keys.next();
                found.add(waiting(entry.value, byEntry.get(entry.value)));
            }
        }
        takenUntil = found.size() < atMost ? now : found.get(atMost - 1).dueAt();
        return found;
    }

    private Waiting waiting(String key, WaitingRow row) {
        Headers headers = new RecordHeaders();
        EventHeaders.trace(headers, row.getTraceparent());
        DeviceAccepted accepted = (DeviceAccepted) events.deserializer().deserialize(TOPIC, bytes(row.getRow()));
        return new Waiting(
                key,
                row.getDueAt().toEpochMilli(),
                new Record<>(accepted.getDeviceId(), accepted, row.getTimestamp(), headers));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static String due(long at) {
        return "%016x".formatted(at);
    }
}
