package rollcall.benchmarks.peer.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import rollcall.benchmarks.peer.batch.DeviceTable.Holder;

/** Claims the devices of a chunk and writes what became of its rows, in the chunk's transaction. */
final class Registering implements ItemWriter<JudgedRow> {
    private final JdbcTemplate database;
    private final Order order;
    private final UUID upload;
    private final Clock clock;

    Registering(JdbcTemplate database, Order order, UUID upload, Clock clock) {
        this.database = database;
        this.order = order;
        this.upload = upload;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends JudgedRow> rows) {
        database.execute((Connection connection) -> {
            write(connection, rows.getItems());
            return null;
        });
    }

    private void write(Connection connection, List<? extends JudgedRow> rows) throws SQLException {
        Instant now = clock.instant();
        Map<Integer, Claim> claims = new TreeMap<>();
        rows.forEach(
                row -> row.claim().ifPresent(claim -> claims.put(row.decided().number(), claim)));
        DeviceTable devices = new DeviceTable(connection);
        Set<Integer> won = devices.claim(order, upload, now, claims);
        claims.keySet().removeAll(won);
        Map<String, Holder> holders = claims.isEmpty()
                ? Map.of()
                : devices.holders(claims.values().stream().map(Claim::deviceId).toList());
        CopyText lines = new CopyText();
        for (JudgedRow row : rows) {
            Claim lost = claims.get(row.decided().number());
            DecidedRow decided = lost == null
                    ? row.decided()
                    : row.decided().refused(holders.get(lost.deviceId()).against(order.customer(), upload));
            decided.addTo(lines, upload, now);
        }
        lines.into("upload_rows", connection);
    }
}
