package rollcall.status.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * The tables that the log is folded into, and where each partition stands in them. Folding the same event twice, or two
 * events the other way round, gives the same tables.
 */
public final class View {
    private final DataSource database;
    private final Witness witness;

    /**
     * @param database whose connections have the tables' schema as their current one
     * @param witness sees all that is folded
     */
    public View(DataSource database, Witness witness) {
        this.database = database;
        this.witness = witness;
    }

    /** One that nobody looks at while it is folded. */
    public View(DataSource database) {
        this(database, (connection, events, after) -> {});
    }

    /** The next offset to fold of each partition. */
    public Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Positions.read(connection, partitions);
        }
    }

    /**
     * Folds events in, all or none.
     *
     * @param before where the caller left each partition
     * @param after where it stands with these events; the partitions that move, no others
     */
    List<RowsWritten> fold(List<LoggedEvent> events, Map<TopicPartition, Long> before, Map<TopicPartition, Long> after)
            throws SQLException {
        EventBatch batch = EventBatch.of(events);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Positions.advance(connection, steps(before, after));
                UploadTable.merge(connection, batch.uploads());
                List<RowsWritten> written = RowTable.decide(connection, batch.rows());
                DeviceTable.merge(connection, batch.devices());
                ChangeTable.insert(connection, batch.changes());
                ConflictTable.merge(connection, batch.conflicts());
                AuditTable.insert(connection, batch.audit());
                CatalogueTable.merge(connection, batch.catalogue());
                witness.see(connection, events, after);
                connection.commit();
                return written;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<Positions.Step> steps(Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {
        List<Positions.Step> steps = new ArrayList<>();
        after.forEach(
                (partition, position) -> steps.add(new Positions.Step(partition, before.get(partition), position)));
        return steps;
    }
}
