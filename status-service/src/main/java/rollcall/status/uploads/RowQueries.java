package rollcall.status.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.status.projection.ColumnText;

/** Reads rows of one upload in the order they were sent, each page a short query of its own. */
@Component
final class RowQueries {
    private static final String COLUMNS = """
            SELECT row_number, outcome, line, file, code, device_id, serial_number, product_key, group_tag, faults,
                warnings, decided_at, source_partition, source_offset
            FROM upload_rows WHERE upload_id = ?
            """;

    private static final String NUMBERED = COLUMNS + " AND row_number BETWEEN ? AND ? ORDER BY row_number";

    private static final String FAILED =
            COLUMNS + " AND row_number > ? AND outcome IN ('rejected', 'refused') ORDER BY row_number LIMIT ?";

    private static final String OF_OUTCOME =
            COLUMNS + " AND row_number > ? AND outcome = ? ORDER BY row_number LIMIT ?";

    private static final String OF_CODE = COLUMNS + " AND row_number > ? AND code = ? ORDER BY row_number LIMIT ?";

    private static final String OF_BOTH =
            COLUMNS + " AND row_number > ? AND outcome = ? AND code = ? ORDER BY row_number LIMIT ?";

    private static final String UNDECIDED = """
            SELECT number FROM generate_series(?, ?) AS number
            WHERE NOT EXISTS (SELECT FROM upload_rows WHERE upload_id = ? AND row_number = number)
            ORDER BY number LIMIT ?
            """;

    private final JdbcClient database;

    RowQueries(JdbcClient database) {
        this.database = database;
    }

    /** Every row behind that number, those still pending among them. */
    List<Row> all(Upload upload, int after, int limit) {
        int last = (int) Math.min(upload.rowCount(), (long) after + limit);
        List<Row> decided = database.sql(NUMBERED)
                .param(upload.id())
                .param(after + 1)
                .param(last)
                .query(RowQueries::row)
                .list();
        List<Row> rows = new ArrayList<>(Math.max(0, last - after));
        int next = 0;
        for (int number = after + 1; number <= last; number++) {
            boolean known = next < decided.size() && decided.get(next).number() == number;
            rows.add(known ? decided.get(next++) : Row.pending(number));
        }
        return rows;
    }

    List<Row> pending(Upload upload, int after, int limit) {
        if (upload.pending() == 0) {
            return List.of();
        }
        return database.sql(UNDECIDED)
                .param(after + 1)
                .param(upload.rowCount())
                .param(upload.id())
                .param(limit)
                .query((row, index) -> Row.pending(row.getInt(1)))
                .list();
    }

    List<Row> failed(UUID upload, int after, int limit) {
        return database.sql(FAILED)
                .param(upload)
                .param(after)
                .param(limit)
                .query(RowQueries::row)
                .list();
    }

    List<Row> ofOutcome(UUID upload, Outcome outcome, int after, int limit) {
        return database.sql(OF_OUTCOME)
                .param(upload)
                .param(after)
                .param(outcome.word())
                .param(limit)
                .query(RowQueries::row)
                .list();
    }

    List<Row> ofCode(UUID upload, String code, int after, int limit) {
        return database.sql(OF_CODE)
                .param(upload)
                .param(after)
                .param(ColumnText.storable(code))
                .param(limit)
                .query(RowQueries::row)
                .list();
    }

    List<Row> ofOutcomeAndCode(UUID upload, Outcome outcome, String code, int after, int limit) {
        return database.sql(OF_BOTH)
                .param(upload)
                .param(after)
                .param(outcome.word())
                .param(ColumnText.storable(code))
                .param(limit)
                .query(RowQueries::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getInt("row_number"),
                Outcome.of(row.getString("outcome")).orElseThrow(),
                row.getInt("line"),
                row.getInt("file"),
                row.getString("code"),
                row.getString("device_id"),
                row.getString("serial_number"),
                row.getString("product_key"),
                row.getString("group_tag"),
                row.getString("faults"),
                row.getString("warnings"),
                UploadQueries.instant(row, "decided_at"),
                row.getInt("source_partition"),
                row.getLong("source_offset"));
    }
}
