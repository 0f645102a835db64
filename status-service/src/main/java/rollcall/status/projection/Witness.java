package rollcall.status.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Sees what is folded into the live view, within the transaction that folds it. What it writes stands or falls with that. */
@FunctionalInterface
public interface Witness {
    /**
     * @param events as they lie on the log
     * @param after where their partitions stand with them
     */
    void see(Connection connection, List<LoggedEvent> events, Map<TopicPartition, Long> after) throws SQLException;
}
