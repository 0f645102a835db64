package rollcall.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import rollcall.standalone.platform.Addresses;

/** Tables beside those of the view: the same columns, no index, and nothing computed. */
final class LimitTables implements AutoCloseable {
    static final String SCHEMA = "view";

    /** Those that rows and devices have each a row of their own in. */
    private static final List<String> TABLES = List.of("upload_rows", "devices", "device_changes");

    private final Connection connection;

    LimitTables(Addresses addresses) throws SQLException {
        connection = DriverManager.getConnection(
                addresses.jdbcUrl(), addresses.databaseUser(), addresses.databasePassword());
        connection.setSchema(SCHEMA);
    }

    /** The one that stands for a real one. */
    static String nameOf(String table) {
        return "limit_" + table;
    }

    static Path tape(Path directory, String table) {
        return directory.resolve(table + ".tape");
    }

    /** Makes the tables, and one that tells how many events are behind each reader. */
    void create(int readers) throws SQLException {
        for (String table : TABLES) {
            execute("CREATE TABLE " + nameOf(table) + " (LIKE " + table + ")");
        }
        execute("CREATE TABLE limit_progress (reader int NOT NULL, events bigint NOT NULL) WITH (fillfactor = 10)");
        execute("INSERT INTO limit_progress SELECT reader, 0 FROM generate_series(0, " + (readers - 1) + ") reader");
    }

    /** Copies what the last so many uploads left onto tapes, and says how many rows of which table that is. */
    Map<String, Long> record(int uploads, Path directory) throws SQLException, IOException {
        Map<String, Long> recorded = new LinkedHashMap<>();
        for (String table : TABLES) {
            long rows = 0;
            try (Tape.Recorder tape = new Tape.Recorder(tape(directory, table))) {
                CopyOut copy = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (SELECT * FROM " + table + " WHERE upload_id IN (SELECT upload_id FROM uploads"
                                + " ORDER BY received_at DESC LIMIT " + uploads + ")) TO STDOUT");
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    tape.add(row);
                    rows++;
                }
            }
            if (rows > 0) {
                recorded.put(table, rows);
            }
        }
        return recorded;
    }

    /** Does now what would otherwise be done at some time or other, and be taken for what is measured then. */
    void tidy() throws SQLException {
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
    }

    /** How many events the readers have behind them, and in the tables. */
    long events() throws SQLException {
        return number("SELECT sum(events) FROM limit_progress");
    }

    long rows(String table) throws SQLException {
        return number("SELECT count(*) FROM " + nameOf(table));
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
