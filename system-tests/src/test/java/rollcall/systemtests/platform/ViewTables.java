package rollcall.systemtests.platform;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that stands in the view, table by table, each line as one text. */
public final class ViewTables {
    /** Where the fold is, which goes on also where nothing changes. */
    public static final String POSITIONS = "positions";

    private ViewTables() {}

    /** The tables once nothing is folded in any more. */
    public static Map<String, List<String>> settled(SystemUnderTest system) {
        Map<String, List<String>> known = now(system);
        while (true) {
            Map<String, List<String>> last = known;
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            known = now(system);
            if (known.equals(last)) {
                return known;
            }
        }
    }

    private static Map<String, List<String>> now(SystemUnderTest system) {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        try (Connection database = system.database();
                Statement statement = database.createStatement()) {
            for (String table : column(
                    statement,
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'view'"
                            + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%' ORDER BY table_name")) {
                contents.put(
                        table, column(statement, "SELECT told::text FROM view." + table + " told ORDER BY told::text"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return contents;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
