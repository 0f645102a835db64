package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes what happened to devices: a version of a device is told once. */
final class ChangeTable {
    private static final String INSERT = """
            INSERT INTO device_changes (device_id, version, occurred_at, upload_id, row_number, customer, kind,
                status_before, status_after, why, acted, conflict_id, details)
            SELECT device_id, version, timestamptz 'epoch' + occurred_at * interval '1 ms', upload_id, row_number,
                customer, kind, status_before, status_after, why, acted, conflict_id, details
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS said (device_id, version, occurred_at, upload_id, row_number, customer, kind, status_before,
                    status_after, why, acted, conflict_id, details)
            ON CONFLICT DO NOTHING
            """;

    private ChangeTable() {}

    static void insert(Connection connection, Collection<ChangeEntry> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            new Columns<>(statement, changes)
                    .texts(change -> change.key().deviceId())
                    .longs(change -> change.key().version())
                    .instants(ChangeEntry::at)
                    .uuids(change -> change.row().map(RowName::uploadId).orElse(null))
                    .integers(change -> change.row().map(RowName::rowNumber).orElse(0))
                    .texts(ChangeEntry::customer)
                    .texts(ChangeEntry::kind)
                    .texts(ChangeEntry::statusBefore)
                    .texts(ChangeEntry::statusAfter)
                    .texts(ChangeEntry::why)
                    .texts(ChangeEntry::by)
                    .texts(ChangeEntry::conflictId)
                    .texts(ChangeEntry::details);
            statement.executeUpdate();
        }
    }
}
