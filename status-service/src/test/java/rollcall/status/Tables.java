package rollcall.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever stands in the view's tables, row by row. */
public final class Tables {
    private static final Map<String, String> ORDER = new LinkedHashMap<>(Map.of(
            "uploads", "upload_id",
            "upload_rows", "upload_id, row_number",
            "upload_counts", "upload_id, shard, outcome, code",
            "devices", "device_id",
            "device_changes", "device_id, version",
            "conflicts", "conflict_id",
            "audit_entries", "entry_id",
            "catalogue_devices", "device_id"));

    private Tables() {}

    public static Map<String, List<Map<String, Object>>> contents(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        Map<String, List<Map<String, Object>>> contents = new LinkedHashMap<>();
        ORDER.forEach((table, order) -> contents.put(
                table,
                client.sql("SELECT * FROM " + table + " ORDER BY " + order)
                        .query()
                        .listOfRows()));
        return contents;
    }

    /** As if nothing had ever been folded in. */
    public static void empty(DataSource database) {
        JdbcClient.create(database)
                .sql("TRUNCATE positions, " + String.join(", ", ORDER.keySet()))
                .update();
    }

    /** Table by table and row by row, so that a difference names its row. */
    public static void assertSame(
            Map<String, List<Map<String, Object>>> found, Map<String, List<Map<String, Object>>> expected) {
        expected.forEach((table, rows) -> {
            assertThat(found.get(table)).as(table).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(found.get(table).get(i)).as(table).isEqualTo(rows.get(i));
            }
        });
    }
}
