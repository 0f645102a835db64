package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.events.DeviceRegistered;

/** Writes devices: of each part of a device only a newer telling takes the place of an older one. */
final class DeviceTable {
    private static final String MERGE = """
            INSERT INTO devices AS known (device_id, claim_version, upload_id, registered_at, row_number, claimed_by,
                submitter, serial_number, product_key, manufacturer, model, proof, version, held_by, status, group_tag,
                profile_id, profile_name, facts_version, facts, user_version, assigned_user,
                beginning, begun_at, begun_upload_id, begun_row_number, begun_by, begun_for, begun_status, begun_details)
            SELECT device_id, claim_version, upload_id, timestamptz 'epoch' + registered_at * interval '1 ms',
                row_number, claimed_by, submitter, serial_number, product_key, manufacturer, model, proof, version,
                held_by, status, group_tag, profile_id, profile_name, facts_version, facts, user_version, assigned_user,
                beginning, timestamptz 'epoch' + begun_at * interval '1 ms', begun_upload_id, begun_row_number, begun_by,
                begun_for, begun_status, begun_details
            FROM unnest(?::text[], ?::bigint[], ?::uuid[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::uuid[], ?::int[],
                ?::text[], ?::text[], ?::text[], ?::text[])
                AS said (device_id, claim_version, upload_id, registered_at, row_number, claimed_by, submitter,
                    serial_number, product_key, manufacturer, model, proof, version, held_by, status, group_tag,
                    profile_id, profile_name, facts_version, facts, user_version, assigned_user, beginning, begun_at,
                    begun_upload_id, begun_row_number, begun_by, begun_for, begun_status, begun_details)
            ON CONFLICT (device_id) DO UPDATE SET
            """
            + String.join(
                    ", ",
                    newest(
                            "claim_version",
                            "upload_id",
                            "registered_at",
                            "row_number",
                            "claimed_by",
                            "submitter",
                            "serial_number",
                            "product_key",
                            "manufacturer",
                            "model",
                            "proof"),
                    newest("version", "held_by", "status", "group_tag", "profile_id", "profile_name"),
                    newest("facts_version", "facts"),
                    newest("user_version", "assigned_user"),
                    newest(
                            "beginning",
                            "begun_at",
                            "begun_upload_id",
                            "begun_row_number",
                            "begun_by",
                            "begun_for",
                            "begun_status",
                            "begun_details"))
            + """
             WHERE known.claim_version < excluded.claim_version OR known.version < excluded.version
                OR known.facts_version < excluded.facts_version OR known.user_version < excluded.user_version
                OR known.beginning < excluded.beginning
            """;

    private DeviceTable() {}

    static void merge(Connection connection, Collection<DeviceEntry> devices) throws SQLException {
        if (devices.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MERGE)) {
            new Columns<>(statement, devices)
                    .texts(DeviceEntry::id)
                    .longs(DeviceEntry::claimVersion)
                    .uuids(claimed(claim -> UUID.fromString(claim.getRow().getUploadId()), null))
                    .instants(claimed(DeviceRegistered::getRegisteredAt, null))
                    .integers(device ->
                            device.claim() == null ? 0 : device.claim().getRow().getRowNumber())
                    .texts(claimed(claim -> claim.getRow().getCustomer(), ""))
                    .texts(claimed(claim -> claim.getRow().getSubmitter(), ""))
                    .texts(claimed(DeviceRegistered::getSerialNumber, ""))
                    .texts(claimed(DeviceRegistered::getProductKey, ""))
                    .texts(claimed(DeviceRegistered::getManufacturer, ""))
                    .texts(claimed(DeviceRegistered::getModel, ""))
                    .texts(claimed(DeviceRegistered::getProof, ""))
                    .longs(device -> device.state().version())
                    .texts(device -> device.state().customer())
                    .texts(device -> device.state().status())
                    .texts(device -> device.state().groupTag())
                    .texts(device -> device.state().profileId())
                    .texts(device -> device.state().profileName())
                    .longs(device -> device.hardware().version())
                    .texts(device -> FactsJson.object(device.hardware().facts()))
                    .longs(device -> device.user().version())
                    .texts(device -> device.user().name())
                    .longs(DeviceEntry::beginningVersion)
                    .instants(begun(ChangeEntry::at))
                    .uuids(begun(
                            beginning -> beginning.row().map(RowName::uploadId).orElse(null)))
                    .integers(device -> device.beginning() == null
                            ? 0
                            : device.beginning().row().map(RowName::rowNumber).orElse(0))
                    .texts(begun(ChangeEntry::by))
                    .texts(begun(ChangeEntry::customer))
                    .texts(begun(ChangeEntry::statusAfter))
                    .texts(begun(ChangeEntry::details));
            statement.executeUpdate();
        }
    }

    /** The columns of one part of a device, which its version guards. */
    private static String newest(String version, String... columns) {
        return Stream.concat(Stream.of(version), Stream.of(columns))
                .map(column -> "%2$s = CASE WHEN known.%1$s < excluded.%1$s THEN excluded.%2$s ELSE known.%2$s END"
                        .formatted(version, column))
                .collect(Collectors.joining(", "));
    }

    private static <V> Function<DeviceEntry, V> claimed(Function<DeviceRegistered, V> of, V unclaimed) {
        return device -> device.claim() == null ? unclaimed : of.apply(device.claim());
    }

    private static <V> Function<DeviceEntry, V> begun(Function<ChangeEntry, V> of) {
        return device -> device.beginning() == null ? null : of.apply(device.beginning());
    }
}
