package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes conflicts: each is told to two devices, when it is found and when it is settled, and all of it adds up. */
final class ConflictTable {
    private static final String MERGE = """
            INSERT INTO conflicts AS known (conflict_id, anchor, earlier_device, later_device, found_at, settled_at,
                decision, settled_by, reason, request_id)
            SELECT conflict_id, anchor, earlier_device, later_device,
                timestamptz 'epoch' + found_at * interval '1 ms', timestamptz 'epoch' + settled_at * interval '1 ms',
                decision, settled_by, reason, request_id
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
                ?::text[], ?::text[])
                AS said (conflict_id, anchor, earlier_device, later_device, found_at, settled_at, decision, settled_by,
                    reason, request_id)
            ON CONFLICT (conflict_id) DO UPDATE SET
                earlier_device = greatest(known.earlier_device, excluded.earlier_device),
                later_device = greatest(known.later_device, excluded.later_device),
                found_at = least(known.found_at, excluded.found_at),
                settled_at = least(known.settled_at, excluded.settled_at),
                decision = greatest(known.decision, excluded.decision),
                settled_by = greatest(known.settled_by, excluded.settled_by),
                reason = greatest(known.reason, excluded.reason),
                request_id = greatest(known.request_id, excluded.request_id)
            """;

    private ConflictTable() {}

    static void merge(Connection connection, Collection<ConflictEntry> conflicts) throws SQLException {
        if (conflicts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MERGE)) {
            new Columns<>(statement, conflicts)
                    .texts(ConflictEntry::id)
                    .texts(ConflictEntry::anchor)
                    .texts(ConflictEntry::earlier)
                    .texts(ConflictEntry::later)
                    .instants(ConflictEntry::foundAt)
                    .instants(ConflictEntry::settledAt)
                    .texts(ConflictEntry::decision)
                    .texts(ConflictEntry::by)
                    .texts(ConflictEntry::reason)
                    .texts(ConflictEntry::requestId);
            statement.executeUpdate();
        }
    }
}
