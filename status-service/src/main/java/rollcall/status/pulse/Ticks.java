package rollcall.status.pulse;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** What all instances have seen come into view lately. The table holds a few hundred lines, so reading it through is cheap. */
final class Ticks {
    /** Outcomes and times are told of so many seconds. */
    static final int LATELY_SECONDS = 300;

    private static final String INSERT = """
            INSERT INTO pulse.ticks (at, codes, code_rows, classes, class_rows)
            VALUES (clock_timestamp(), :codes, :codeRows, :classes, :classRows)
            """;

    private static final String FORGET =
            "DELETE FROM pulse.ticks WHERE at < clock_timestamp() - 2 * :lately * interval '1 s'";

    private static final String ROWS = """
            SELECT code, sum(rows) FROM pulse.ticks, unnest(codes, code_rows) AS counted (code, rows)
            WHERE at > clock_timestamp() - :seconds * interval '1 s' GROUP BY code
            """;

    private static final String READY = """
            SELECT class, sum(rows) FROM pulse.ticks, unnest(classes, class_rows) AS counted (class, rows)
            WHERE at > clock_timestamp() - :seconds * interval '1 s' GROUP BY class
            """;

    private final JdbcClient database;

    Ticks(JdbcClient database) {
        this.database = database;
    }

    void add(Tick tick) {
        database.sql(INSERT)
                .param("codes", array("text", tick.rows().keySet().toArray()))
                .param("codeRows", array("int4", tick.rows().values().toArray()))
                .param("classes", array("int4", tick.ready().keySet().toArray()))
                .param("classRows", array("int4", tick.ready().values().toArray()))
                .update();
    }

    /** Forgets what nobody asks for any more. */
    void tidy() {
        database.sql(FORGET).param("lately", LATELY_SECONDS).update();
    }

    /** How many rows ended in the last so many seconds, by code. */
    Map<String, Long> rows(int seconds) {
        Map<String, Long> rows = new HashMap<>();
        database.sql(ROWS).param("seconds", seconds).query((RowCallbackHandler)
                row -> rows.put(row.getString(1), row.getLong(2)));
        return rows;
    }

    /** How many devices became ready in the last so many seconds, by class of time. */
    Map<Integer, Long> ready(int seconds) {
        Map<Integer, Long> ready = new HashMap<>();
        database.sql(READY).param("seconds", seconds).query((RowCallbackHandler)
                row -> ready.put(row.getInt(1), row.getLong(2)));
        return ready;
    }

    private static SqlArrayValue array(String type, Object[] values) {
        return new SqlArrayValue(type, values);
    }
}
