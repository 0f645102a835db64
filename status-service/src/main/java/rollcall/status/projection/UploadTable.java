package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes uploads: what the first announcement says stays, the rest only grows. */
final class UploadTable {
    private static final String MERGE = """
            INSERT INTO uploads AS known (upload_id, customer, submitter, kind, group_tag, files, row_count, request_id,
                correlation_id, trace_id, received_at, announced_at, published_at)
            SELECT upload_id, customer, submitter, kind, group_tag, files, row_count, request_id, correlation_id, trace_id,
                timestamptz 'epoch' + received_at * interval '1 ms',
                timestamptz 'epoch' + announced_at * interval '1 ms',
                timestamptz 'epoch' + published_at * interval '1 ms'
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                AS said (upload_id, customer, submitter, kind, group_tag, files, row_count, request_id, correlation_id,
                    trace_id, received_at, announced_at, published_at)
            ON CONFLICT (upload_id) DO UPDATE SET
                announced_at = greatest(known.announced_at, excluded.announced_at),
                published_at = least(known.published_at, excluded.published_at)
            """;

    private UploadTable() {}

    static void merge(Connection connection, Collection<UploadEntry> uploads) throws SQLException {
        if (uploads.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MERGE)) {
            new Columns<>(statement, uploads)
                    .uuids(UploadEntry::id)
                    .texts(entry -> entry.upload().getCustomer())
                    .texts(entry -> entry.upload().getSubmitter())
                    .texts(entry -> entry.upload().getKind())
                    .texts(entry -> entry.upload().getGroupTag())
                    .texts(entry -> FilesJson.array(entry.upload().getFiles()))
                    .integers(entry -> entry.upload().getRowCount())
                    .texts(entry -> entry.upload().getRequestId())
                    .texts(entry -> entry.upload().getCorrelationId())
                    .texts(UploadEntry::traceId)
                    .instants(entry -> entry.upload().getReceivedAt())
                    .instants(UploadEntry::announcedAt)
                    .instants(UploadEntry::publishedAt);
            statement.executeUpdate();
        }
    }
}
