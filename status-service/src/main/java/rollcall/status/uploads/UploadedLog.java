package rollcall.status.uploads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import rollcall.events.DeviceUploaded;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.TopicCatalogue;

/** Fetches rows as they were sent, from where they lie on the log, as long as it keeps them. */
final class UploadedLog implements AutoCloseable {
    /** Records that are rather read past than skipped by asking the broker anew. */
    private static final long WORTH_SKIPPING = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<SpecificRecord> deserializer;

    /** Wanted rows by offset, for each partition that has any left. */
    private final Map<TopicPartition, TreeMap<Long, Row>> wanted = new HashMap<>();

    UploadedLog(Consumer<byte[], byte[]> consumer, Deserializer<SpecificRecord> deserializer) {
        this.consumer = consumer;
        this.deserializer = deserializer;
    }

    /** The originals that are still there, by row number. */
    Map<Integer, DeviceUploaded> originals(Upload upload, Collection<Row> rows) {
        rows.stream().filter(row -> row.sourceOffset() >= 0).forEach(this::want);
        Map<Integer, DeviceUploaded> found = new HashMap<>();
        begin();
        long progress = System.nanoTime();
        while (!wanted.isEmpty()) {
            int left = left();
            consumer.poll(Duration.ofMillis(200)).forEach(record -> take(record, upload, found));
            List.copyOf(wanted.keySet()).forEach(this::advance);
            if (left() < left) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > PATIENCE.toNanos()) {
                wanted.clear();
                throw new IllegalStateException("the broker does not hand out the rows of upload " + upload.id());
            }
        }
        return found;
    }

    private void want(Row row) {
        TopicPartition partition = new TopicPartition(TopicCatalogue.DEVICES_UPLOADED.name(), row.sourcePartition());
        wanted.computeIfAbsent(partition, none -> new TreeMap<>()).put(row.sourceOffset(), row);
    }

    private void begin() {
        consumer.assign(wanted.keySet());
        Map<TopicPartition, Long> first = consumer.beginningOffsets(wanted.keySet());
        Map<TopicPartition, Long> end = consumer.endOffsets(wanted.keySet());
        for (TopicPartition partition : List.copyOf(wanted.keySet())) {
            forget(partition, first.get(partition));
            TreeMap<Long, Row> rows = wanted.get(partition);
            if (rows != null) {
                rows.tailMap(end.get(partition), true).clear();
            }
            if (rows != null && !rows.isEmpty()) {
                consumer.seek(partition, rows.firstKey());
            } else {
                wanted.remove(partition);
            }
        }
        consumer.assign(new ArrayList<>(wanted.keySet()));
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Upload upload, Map<Integer, DeviceUploaded> found) {
        TreeMap<Long, Row> rows = wanted.get(new TopicPartition(record.topic(), record.partition()));
        Row row = rows == null ? null : rows.get(record.offset());
        if (row != null && original(record) instanceof DeviceUploaded uploaded && isOf(uploaded, upload, row)) {
            found.put(row.number(), uploaded);
        }
    }

    /** An original that nobody could read cannot be shown either. */
    private SpecificRecord original(ConsumerRecord<byte[], byte[]> record) {
        try {
            return deserializer.deserialize(record.topic(), record.headers(), record.value());
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static boolean isOf(DeviceUploaded uploaded, Upload upload, Row row) {
        String expected = RegistrationId.of(upload.id(), row.number());
        return uploaded.getRow().getRegistrationId().equals(expected);
    }

    private void advance(TopicPartition partition) {
        long position = consumer.position(partition);
        forget(partition, position);
        TreeMap<Long, Row> rows = wanted.get(partition);
        if (rows == null) {
            consumer.pause(List.of(partition));
        } else if (rows.firstKey() - position > WORTH_SKIPPING) {
            consumer.seek(partition, rows.firstKey());
        }
    }

    private void forget(TopicPartition partition, long before) {
        TreeMap<Long, Row> rows = wanted.get(partition);
        rows.headMap(before).clear();
        if (rows.isEmpty()) {
            wanted.remove(partition);
        }
    }

    private int left() {
        return wanted.values().stream().mapToInt(TreeMap::size).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
