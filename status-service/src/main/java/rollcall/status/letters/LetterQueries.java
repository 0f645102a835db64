package rollcall.status.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.letters.Letter.Redriven;

/** Reads what is known of dead letters, the newest first. */
final class LetterQueries {
    private static final String LETTERS = """
            SELECT letters.*, redriven_at, organization, person
            FROM letters.letters LEFT JOIN LATERAL (
                SELECT redriven_at, organization, person FROM letters.redrives
                WHERE redrives.topic = letters.topic AND redrives.partition = letters.partition
                    AND redrives.position = letters.position
                ORDER BY redriven_at DESC LIMIT 1) last_redrive ON true
            WHERE \
            """;

    private static final String IN_ORDER = " ORDER BY set_aside_at DESC, letters.topic DESC, letters.partition DESC,"
            + " letters.position DESC LIMIT :limit";

    private static final String BEHIND = " AND (set_aside_at, letters.topic, letters.partition, letters.position)"
            + " < (:at, :behindTopic, :partition, :position)";

    private static final String ALL_COUNTED = "SELECT coalesce(sum(letters), 0) FROM letters.counts WHERE ";

    /** Few are driven again, for each is by hand. */
    private static final String REDRIVEN_COUNTED = """
            SELECT count(*) FROM letters.letters JOIN (
                SELECT DISTINCT topic, partition, position FROM letters.redrives) redriven
                USING (topic, partition, position)
            WHERE \
            """;

    private final JdbcClient database;

    LetterQueries(JdbcClient database) {
        this.database = database;
    }

    List<Letter> newest(LetterFilter filter, int limit) {
        return database.sql(LETTERS + filter.conditions() + IN_ORDER)
                .params(filter.parameters())
                .param("limit", limit)
                .query(LetterQueries::letter)
                .list();
    }

    /** Those before that one. */
    List<Letter> before(LetterFilter filter, Instant at, LetterId id, int limit) {
        return database.sql(LETTERS + filter.conditions() + BEHIND + IN_ORDER)
                .params(filter.parameters())
                .param("at", Timestamp.from(at))
                .param("behindTopic", id.topic().name())
                .param("partition", id.partition())
                .param("position", id.position())
                .param("limit", limit)
                .query(LetterQueries::letter)
                .list();
    }

    Optional<Letter> find(LetterId id) {
        return database.sql(LETTERS
                        + "letters.topic = :topic AND letters.partition = :partition AND letters.position = :position")
                .param("topic", id.topic().name())
                .param("partition", id.partition())
                .param("position", id.position())
                .query(LetterQueries::letter)
                .optional();
    }

    /** How many there are of these. */
    long total(LetterFilter filter) {
        if (filter.state().isEmpty()) {
            return all(filter);
        }
        return filter.state().get() == LetterState.REDRIVEN ? redriven(filter) : all(filter) - redriven(filter);
    }

    private long all(LetterFilter filter) {
        return counted(ALL_COUNTED + filter.whose("counts"), filter);
    }

    private long redriven(LetterFilter filter) {
        return counted(REDRIVEN_COUNTED + filter.whose("letters"), filter);
    }

    private long counted(String sql, LetterFilter filter) {
        return database.sql(sql).params(filter.parameters()).query(Long.class).single();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        String topic = row.getString("topic");
        LetterId id = new LetterId(
                TopicCatalogue.events().stream()
                        .filter(known -> known.name().equals(topic))
                        .findFirst()
                        .orElseThrow(),
                row.getInt("partition"),
                row.getLong("position"));
        return new Letter(
                id,
                row.getTimestamp("set_aside_at").toInstant(),
                row.getInt("source_partition"),
                row.getLong("source_offset"),
                row.getString("service"),
                row.getString("reason"),
                row.getInt("size"),
                redriven(row));
    }

    private static @Nullable Redriven redriven(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("redriven_at");
        return at == null ? null : new Redriven(at.toInstant(), row.getString("organization"), row.getString("person"));
    }
}
