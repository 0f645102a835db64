package rollcall.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * The floor: the database reads the file itself, in one statement that keeps a device for each line with as many cells as it
 * should have. No hash is looked at, and nobody is told what became of which row.
 */
final class SingleStatement implements Way {
    /** Neither character occurs in a file, so that a line is a single value whatever stands in it. */
    private static final String LINES = """
            CREATE FOREIGN TABLE lines (line text) SERVER files
            OPTIONS (format 'csv', header 'true', delimiter E'\\x01', quote E'\\x02', filename '%s')
            """;

    /** Of Partner Center's dialect, whose rows have one comma more than they need. */
    private static final String IMPORT = """
            INSERT INTO imported
            SELECT 'dev:' || left(encode(sha256(convert_to(concat_ws(chr(1), cell[4], cell[5], cell[1]), 'UTF8')), 'hex'), 32),
                ?, cell[1], cell[2], cell[4], cell[5], ?, (SELECT profile_id FROM profiles WHERE tag = ?)
            FROM (SELECT string_to_array(line, ',') AS cell FROM lines OFFSET 0) AS split
            WHERE cardinality(cell) = 6
            ON CONFLICT (device_id) DO NOTHING
            """;

    private final Database database;
    private final DoubleSupplier databaseCpuSeconds;
    private final String customer;
    private final String groupTag;

    SingleStatement(Database database, DoubleSupplier databaseCpuSeconds, String customer, String groupTag) {
        this.database = database;
        this.databaseCpuSeconds = databaseCpuSeconds;
        this.customer = customer;
        this.groupTag = groupTag;
    }

    @Override
    public double pass(Path file) throws IOException {
        try {
            database.execute("DROP FOREIGN TABLE IF EXISTS lines");
            database.execute(LINES.formatted(file));
            return imported();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private double imported() throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(IMPORT)) {
            statement.setString(1, customer);
            statement.setString(2, groupTag);
            statement.setString(3, groupTag);
            long start = System.nanoTime();
            statement.executeUpdate();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    @Override
    public Map<String, Long> outcomes() {
        return Map.of();
    }

    @Override
    public double cpuSeconds() {
        return databaseCpuSeconds.getAsDouble();
    }
}
