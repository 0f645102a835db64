package rollcall.status.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.events.AuditEntry;

/** Writes what is known of dead letters. Whatever is told again changes nothing. */
final class LetterTables {
    private static final String INSERT = """
            WITH written AS (
                INSERT INTO letters.letters (topic, partition, position, set_aside_at, source_partition, source_offset,
                    service, reason, size)
                VALUES (:topic, :partition, :position, :at, :sourcePartition, :sourceOffset, :service, :reason, :size)
                ON CONFLICT DO NOTHING
                RETURNING topic, service)
            INSERT INTO letters.counts AS known (topic, service, letters) SELECT topic, service, 1 FROM written
            ON CONFLICT (topic, service) DO UPDATE SET letters = known.letters + 1
            """;

    private static final String NOTE = """
            INSERT INTO letters.redrives (entry_id, topic, partition, position, redriven_at, organization, person)
            VALUES (:entry, :topic, :partition, :position, :at, :organization, :person)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADVANCE = """
            INSERT INTO letters.positions AS known (topic, partition, position) VALUES (:topic, :partition, :position)
            ON CONFLICT (topic, partition) DO UPDATE SET position = greatest(known.position, excluded.position)
            """;

    private static final String FORGET = """
            WITH forgotten AS (
                DELETE FROM letters.letters WHERE ctid = ANY (ARRAY (
                    SELECT ctid FROM letters.letters
                    WHERE topic = :topic AND partition = :partition AND position < :first LIMIT :limit))
                RETURNING topic, service),
            counted AS (SELECT topic, service, count(*) AS letters FROM forgotten GROUP BY topic, service),
            taken AS (
                UPDATE letters.counts SET letters = counts.letters - counted.letters FROM counted
                WHERE counts.topic = counted.topic AND counts.service = counted.service)
            SELECT count(*) FROM forgotten
            """;

    private static final String FORGET_REDRIVES =
            "DELETE FROM letters.redrives WHERE topic = :topic AND partition = :partition AND position < :first";

    /** Locks of the database are numbers; this one's holder is the one that reads on. */
    private static final long READING = 0x6c6574746572L;

    private static final RowCallbackHandler NOTHING = row -> {};

    private final JdbcClient database;

    LetterTables(JdbcClient database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else reads on, and a holder that stands still is put out after that time. */
    void lock(Duration patience) {
        limit(patience);
        database.sql("SELECT pg_advisory_xact_lock(?)").param(READING).query(NOTHING);
    }

    /** The same of one letter: nobody else drives it again. */
    void lock(LetterId id, Duration patience) {
        limit(patience);
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, ?))")
                .param(id.toString())
                .param(READING)
                .query(NOTHING);
    }

    private void limit(Duration patience) {
        database.sql(
                        "SELECT set_config('lock_timeout', ?, true), set_config('idle_in_transaction_session_timeout', ?, true)")
                .param(patience.toMillis() + "ms")
                .param(patience.multipliedBy(4).toMillis() + "ms")
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** Where each partition goes on; those that were never read are left out. */
    Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        database.sql("SELECT topic, partition, position FROM letters.positions").query((RowCallbackHandler)
                row -> positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
        return positions;
    }

    void advance(Map<TopicPartition, Long> positions) {
        positions.forEach((partition, position) -> database.sql(ADVANCE)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .param("position", position)
                .update());
    }

    void insert(Letter letter) {
        place(database.sql(INSERT), letter.id())
                .param("at", Timestamp.from(letter.setAsideAt()))
                .param("sourcePartition", letter.sourcePartition())
                .param("sourceOffset", letter.sourceOffset())
                .param("service", letter.service())
                .param("reason", letter.reason())
                .param("size", letter.size())
                .update();
    }

    /** @param entry the audit's */
    void note(LetterId id, AuditEntry entry) {
        place(database.sql(NOTE), id)
                .param("entry", entry.getEntryId())
                .param("at", Timestamp.from(entry.getAt()))
                .param("organization", entry.getBy().getOrganization())
                .param("person", entry.getBy().getPerson())
                .update();
    }

    /**
     * Forgets what its topic has forgotten, so many letters at most.
     *
     * @param first the first offset that is kept
     * @return how many were forgotten
     */
    int forget(String topic, int partition, long first, int limit) {
        int forgotten = within(database.sql(FORGET), topic, partition, first)
                .param("limit", limit)
                .query(Integer.class)
                .single();
        if (forgotten < limit) {
            within(database.sql(FORGET_REDRIVES), topic, partition, first).update();
        }
        return forgotten;
    }

    private static JdbcClient.StatementSpec place(JdbcClient.StatementSpec statement, LetterId id) {
        return statement
                .param("topic", id.topic().name())
                .param("partition", id.partition())
                .param("position", id.position());
    }

    private static JdbcClient.StatementSpec within(
            JdbcClient.StatementSpec statement, String topic, int partition, long first) {
        return statement.param("topic", topic).param("partition", partition).param("first", first);
    }
}
