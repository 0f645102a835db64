package rollcall.status.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Folds records into one view and remembers where it left each partition. Bad input never stops it: what cannot be read,
 * or what the database will never take, goes to whoever takes the poison, and the rest goes on.
 *
 * <p>Belongs to one thread.
 */
public final class LogFolding {
    /** Takes a record that cannot be folded, with the cause; when it returns, the record is safe elsewhere. */
    public interface Poison {
        void accept(ConsumerRecord<byte[], byte[]> record, RuntimeException cause);
    }

    /** Hears what a transaction has written. */
    interface Written {
        void accept(List<LoggedEvent> events, List<RowsWritten> rows);
    }

    /** The classes of errors that lie in what is written, not in the database's state: it will never be taken. */
    private static final Set<String> BAD_DATA = Set.of("22", "23", "54");

    private final View view;
    private final EventReader reader;
    private final Poison poison;
    private final Written written;
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    /** The last poison of each partition: a batch that is tried again does not put it aside again. */
    private final Map<TopicPartition, Long> putAside = new HashMap<>();

    LogFolding(View view, EventReader reader, Poison poison, Written written) {
        this.view = view;
        this.reader = reader;
        this.poison = poison;
        this.written = written;
    }

    /** The same without anybody who counts what was written. */
    public LogFolding(View view, EventReader reader, Poison poison) {
        this(view, reader, poison, (events, rows) -> {});
    }

    /** Takes partitions on, and says where each goes on. */
    public Map<TopicPartition, Long> begin(Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> found = view.positions(partitions);
        positions.putAll(found);
        return found;
    }

    public void end(Collection<TopicPartition> partitions) {
        positions.keySet().removeAll(partitions);
        putAside.keySet().removeAll(partitions);
    }

    public Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    /**
     * Folds records, in their order within each partition; those already folded are left out, and those of partitions that are not its own.
     *
     * @throws Fenced if somebody else has moved one of the partitions
     */
    public void fold(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> fresh = records.stream()
                .filter(record -> record.offset() >= positions.getOrDefault(partition(record), Long.MAX_VALUE))
                .toList();
        if (!fresh.isEmpty()) {
            foldFresh(fresh);
        }
    }

    private void foldFresh(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        List<LoggedEvent> events = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                events.add(reader.read(record));
            } catch (Unreadable unreadable) {
                putAside(record, unreadable);
                reader.remains(record).ifPresent(events::add);
            }
        }
        try {
            write(events, records);
        } catch (IllegalArgumentException | SQLException refused) {
            if (!isBadData(refused)) {
                throw refused;
            }
            isolate(records, refused);
        }
    }

    private void write(List<LoggedEvent> events, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        Map<TopicPartition, Long> after = new HashMap<>();
        records.forEach(record -> after.put(partition(record), record.offset() + 1));
        List<RowsWritten> rows = view.fold(events, positions, after);
        positions.putAll(after);
        written.accept(events, rows);
    }

    /** Halves the records until the one that the database does not take is alone. */
    private void isolate(List<ConsumerRecord<byte[], byte[]>> records, Exception refused) throws SQLException {
        if (records.size() > 1) {
            int half = records.size() / 2;
            foldFresh(records.subList(0, half));
            foldFresh(records.subList(half, records.size()));
            return;
        }
        ConsumerRecord<byte[], byte[]> bad = records.get(0);
        putAside(bad, new Unreadable("the record's event cannot be stored", refused));
        write(reader.remains(bad).map(List::of).orElse(List.of()), records);
    }

    private void putAside(ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {
        if (record.offset() > putAside.getOrDefault(partition(record), -1L)) {
            poison.accept(record, cause);
            putAside.put(partition(record), record.offset());
        }
    }

    private static boolean isBadData(Exception refused) {
        return refused instanceof IllegalArgumentException
                || refused instanceof SQLException error
                        && error.getSQLState() != null
                        && BAD_DATA.contains(error.getSQLState().substring(0, 2));
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
