package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeMap;
import rollcall.events.AuditEntry;

/** Writes who did what: an entry that is told again is the same one. */
final class AuditTable {
    private static final String INSERT = """
            INSERT INTO audit_entries (entry_id, occurred_at, customer, organization, person, client, command, subject,
                details, request_id, correlation_id)
            SELECT entry_id, timestamptz 'epoch' + occurred_at * interval '1 ms', customer, organization, person,
                client, command, subject, details, request_id, correlation_id
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])
                AS said (entry_id, occurred_at, customer, organization, person, client, command, subject, details,
                    request_id, correlation_id)
            ON CONFLICT DO NOTHING
            """;

    private AuditTable() {}

    static void insert(Connection connection, Collection<AuditEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            new Columns<>(statement, entries)
                    .texts(AuditEntry::getEntryId)
                    .instants(AuditEntry::getAt)
                    .texts(AuditEntry::getCustomer)
                    .texts(entry -> entry.getBy().getOrganization())
                    .texts(entry -> entry.getBy().getPerson())
                    .texts(entry -> entry.getBy().getClient())
                    .texts(AuditEntry::getCommand)
                    .texts(AuditEntry::getSubject)
                    .texts(entry -> TextsJson.object(new TreeMap<>(entry.getDetails())))
                    .texts(entry -> entry.getBy().getRequestId())
                    .texts(entry -> entry.getBy().getCorrelationId());
            statement.executeUpdate();
        }
    }
}
