package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Writes rows and counts them. A row decided once stays so; only an unexpected error gives way to what a re-drive
 * decides. Only rows really written are counted, each in the shard of the event that decided it.
 */
final class RowTable {
    private static final String SAID = """
            said AS (
                SELECT upload_id, timestamptz 'epoch' + decided_at * interval '1 ms' AS decided_at, source_offset,
                    row_number, line, file, source_partition, shard, outcome, code, device_id, serial_number,
                    product_key, group_tag, faults, warnings
                FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    AS said (upload_id, decided_at, source_offset, row_number, line, file, source_partition, shard,
                        outcome, code, device_id, serial_number, product_key, group_tag, faults, warnings))
            """;

    /** Adds what was counted to what is known. */
    private static final String STORED = """
            , stored AS (
                INSERT INTO upload_counts AS known (upload_id, shard, outcome, code, row_count, last_decided_at)
                SELECT upload_id, shard, outcome, code, row_count, last_decided_at FROM counted
                ON CONFLICT (upload_id, shard, outcome, code) DO UPDATE SET
                    row_count = known.row_count + excluded.row_count,
                    last_decided_at = greatest(known.last_decided_at, excluded.last_decided_at))
            """;

    private static final String DECIDE = "WITH " + SAID + """
            , written AS (
                INSERT INTO upload_rows (upload_id, decided_at, source_offset, row_number, line, file,
                    source_partition, shard, outcome, code, device_id, serial_number, product_key, group_tag, faults,
                    warnings)
                SELECT * FROM said
                ON CONFLICT DO NOTHING
                RETURNING upload_id, shard, outcome, code, decided_at),
            counted AS (
                SELECT upload_id, shard, outcome, code, count(*)::int AS row_count, max(decided_at) AS last_decided_at
                FROM written
                GROUP BY upload_id, shard, outcome, code
                ORDER BY upload_id, shard, outcome, code)
            """ + STORED + """
            SELECT outcome, code, sum(row_count)::int FROM counted GROUP BY outcome, code
            """;

    /** Takes each row out of the count that it was in. */
    private static final String SUPERSEDE = "WITH " + SAID + """
            , before AS (
                SELECT known.upload_id, known.row_number, known.shard, known.outcome, known.code
                FROM upload_rows known JOIN said USING (upload_id, row_number)
                WHERE known.code = 'UNEXPECTED' AND said.code <> 'UNEXPECTED'
                ORDER BY known.upload_id, known.row_number
                FOR UPDATE OF known),
            written AS (
                UPDATE upload_rows known SET
                    decided_at = said.decided_at, source_offset = said.source_offset, line = said.line,
                    file = said.file, source_partition = said.source_partition, shard = said.shard,
                    outcome = said.outcome, code = said.code, device_id = said.device_id,
                    serial_number = said.serial_number, product_key = said.product_key, group_tag = said.group_tag,
                    faults = said.faults, warnings = said.warnings
                FROM before JOIN said USING (upload_id, row_number)
                WHERE known.upload_id = said.upload_id AND known.row_number = said.row_number
                RETURNING known.upload_id, known.shard, known.outcome, known.code, known.decided_at),
            changed AS (
                SELECT upload_id, shard, outcome, code, 1 AS change, decided_at FROM written
                UNION ALL
                SELECT upload_id, shard, outcome, code, -1, NULL FROM before),
            counted AS (
                SELECT upload_id, shard, outcome, code, sum(change)::int AS row_count,
                    coalesce(max(decided_at), '-infinity') AS last_decided_at
                FROM changed
                GROUP BY upload_id, shard, outcome, code
                ORDER BY upload_id, shard, outcome, code)
            """ + STORED + """
            SELECT outcome, code, sum(row_count)::int FROM counted WHERE row_count > 0 GROUP BY outcome, code
            """;

    private static final String LOCK_UNEXPECTED = """
            SELECT upload_id FROM upload_counts WHERE upload_id = ANY (?::uuid[]) AND code = 'UNEXPECTED'
            ORDER BY upload_id, shard FOR UPDATE
            """;

    private static final String FORGET_NONE_UNEXPECTED =
            "DELETE FROM upload_counts WHERE upload_id = ANY (?::uuid[]) AND code = 'UNEXPECTED' AND row_count = 0";

    /** What is left of a count has to say what it would say had the superseded rows never been in it. */
    private static final String RECALL_UNEXPECTED = """
            UPDATE upload_counts counts SET last_decided_at = (
                SELECT max(decided_at) FROM upload_rows
                WHERE upload_id = counts.upload_id AND shard = counts.shard AND code = counts.code
                    AND outcome IN ('rejected', 'refused'))
            WHERE upload_id = ANY (?::uuid[]) AND code = 'UNEXPECTED'
            """;

    private RowTable() {}

    /** Writes what is new and says what was written, by outcome and code. */
    static List<RowsWritten> decide(Connection connection, Collection<RowEntry> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<RowsWritten> written = new ArrayList<>(write(connection, DECIDE, rows));
        if (written.stream().mapToInt(RowsWritten::count).sum() < rows.size()) {
            List<RowsWritten> superseding = write(connection, SUPERSEDE, rows);
            if (!superseding.isEmpty()) {
                recallUnexpected(connection, rows);
            }
            written.addAll(superseding);
        }
        return written;
    }

    private static List<RowsWritten> write(Connection connection, String sql, Collection<RowEntry> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new Columns<>(statement, rows)
                    .uuids(row -> row.key().uploadId())
                    .instants(RowEntry::decidedAt)
                    .longs(row -> row.source().getOffset())
                    .integers(row -> row.key().rowNumber())
                    .integers(row -> row.row().getLine())
                    .integers(row -> row.row().getFile())
                    .integers(row -> row.source().getPartition())
                    .integers(RowEntry::shard)
                    .texts(RowEntry::outcome)
                    .texts(RowEntry::code)
                    .texts(RowEntry::deviceId)
                    .texts(RowEntry::serialNumber)
                    .texts(RowEntry::productKey)
                    .texts(RowEntry::groupTag)
                    .texts(RowEntry::faults)
                    .texts(RowEntry::warnings);
            try (ResultSet counted = statement.executeQuery()) {
                List<RowsWritten> written = new ArrayList<>();
                while (counted.next()) {
                    written.add(new RowsWritten(counted.getString(1), counted.getString(2), counted.getInt(3)));
                }
                return written;
            }
        }
    }

    private static void recallUnexpected(Connection connection, Collection<RowEntry> rows) throws SQLException {
        List<UUID> uploads =
                rows.stream().map(row -> row.key().uploadId()).distinct().toList();
        for (String sql : List.of(LOCK_UNEXPECTED, FORGET_NONE_UNEXPECTED, RECALL_UNEXPECTED)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                new Columns<>(statement, uploads).uuids(upload -> upload);
                statement.execute();
            }
        }
    }
}
