package rollcall.status.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rollcall.status.uploads.UploadState;
import rollcall.status.uploads.UploadStates;

/** What whoever asks would find in the view by now. */
@Component
final class Visible {
    private final JdbcClient database;
    private final UploadStates uploads;
    private final TransactionTemplate snapshot;

    Visible(JdbcClient database, UploadStates uploads, PlatformTransactionManager transactions) {
        this.database = database;
        this.uploads = uploads;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Sees positions and uploads as of one moment. */
    void atOneMoment(Runnable look) {
        snapshot.executeWithoutResult(moment -> look.run());
    }

    /** Up to where the log is folded in. */
    long[] positions() {
        return database.sql("SELECT topic, partition, position FROM positions").query(rows -> {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return Lanes.vector(positions);
        });
    }

    Map<UUID, UploadState> states(Set<UUID> wanted) {
        return wanted.isEmpty() ? Map.of() : uploads.find(wanted);
    }
}
