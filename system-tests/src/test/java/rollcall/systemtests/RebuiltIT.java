package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import rollcall.standalone.platform.Port;
import rollcall.systemtests.platform.SystemUnderTest;

/** After everything that the other tests did, the view is made again from the topics, and is the same row by row. */
@Order(Integer.MAX_VALUE - 1)
class RebuiltIT {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final URI rebuild = system.service(Port.STATUS_SERVICE).resolve("/actuator/rebuild");

    @Test
    void theViewMadeAgainEqualsTheOneBefore() throws Exception {
        Map<String, List<String>> before = settled();
        assertThat(before.get("devices")).isNotEmpty();

        call("POST");
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> call("GET").contains("\"DONE\""));

        Map<String, List<String>> after = settled();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    }

    private String call(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(rebuild)
                .header("Authorization", system.issuer().bearer("operator"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The tables once nothing is folded in any more. */
    private Map<String, List<String>> settled() throws Exception {
        Map<String, List<String>> known = tables();
        while (true) {
            Map<String, List<String>> last = known;
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            known = tables();
            if (known.equals(last)) {
                return known;
            }
        }
    }

    private Map<String, List<String>> tables() throws SQLException {
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
