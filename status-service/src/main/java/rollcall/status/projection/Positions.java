package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far each partition is folded in. */
final class Positions {
    private static final String BEGIN = """
            INSERT INTO positions (topic, partition, position)
            SELECT topic, partition, 0 FROM unnest(?::text[], ?::int[]) AS known (topic, partition)
            ORDER BY topic, partition
            ON CONFLICT DO NOTHING
            """;

    private static final String READ = """
            SELECT topic, partition, position
            FROM positions JOIN unnest(?::text[], ?::int[]) AS wanted (topic, partition) USING (topic, partition)
            """;

    private static final String ADVANCE = """
            UPDATE positions SET position = step.after
            FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[]) AS step (topic, partition, before, after)
            WHERE positions.topic = step.topic AND positions.partition = step.partition
                AND positions.position = step.before
            """;

    private Positions() {}

    /** The next offset to fold of each partition, 0 for one that was never read. */
    static Map<TopicPartition, Long> read(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN);
                PreparedStatement read = connection.prepareStatement(READ)) {
            new Columns<>(begin, partitions).texts(TopicPartition::topic).integers(TopicPartition::partition);
            begin.executeUpdate();
            new Columns<>(read, partitions).texts(TopicPartition::topic).integers(TopicPartition::partition);
            try (ResultSet found = read.executeQuery()) {
                Map<TopicPartition, Long> positions = new HashMap<>();
                while (found.next()) {
                    positions.put(new TopicPartition(found.getString(1), found.getInt(2)), found.getLong(3));
                }
                return positions;
            }
        }
    }

    /** Moves each partition on from where the caller believes it to be; another writer in the meantime is a {@link Fenced}. */
    static void advance(Connection connection, List<Step> steps) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            new Columns<>(statement, steps)
                    .texts(step -> step.partition().topic())
                    .integers(step -> step.partition().partition())
                    .longs(Step::before)
                    .longs(Step::after);
            if (statement.executeUpdate() != steps.size()) {
                throw new Fenced();
            }
        }
    }

    /** One partition's way in one batch. */
    record Step(TopicPartition partition, long before, long after) {}
}
