package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import rollcall.events.DeviceRegistered;

/** Writes devices: only a newer version of a device takes the place of an older one. */
final class DeviceTable {
    private static final String MERGE = """
            INSERT INTO devices AS known (device_id, version, upload_id, registered_at, row_number, customer, submitter,
                status, serial_number, product_key, manufacturer, model, proof, group_tag, assigned_user, profile_id,
                profile_name, facts)
            SELECT device_id, version, upload_id, timestamptz 'epoch' + registered_at * interval '1 ms', row_number,
                customer, submitter, status, serial_number, product_key, manufacturer, model, proof, group_tag,
                assigned_user, profile_id, profile_name, facts
            FROM unnest(?::text[], ?::bigint[], ?::uuid[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[])
                AS said (device_id, version, upload_id, registered_at, row_number, customer, submitter, status,
                    serial_number, product_key, manufacturer, model, proof, group_tag, assigned_user, profile_id,
                    profile_name, facts)
            ON CONFLICT (device_id) DO UPDATE SET
                version = excluded.version, upload_id = excluded.upload_id, registered_at = excluded.registered_at,
                row_number = excluded.row_number, customer = excluded.customer, submitter = excluded.submitter,
                status = excluded.status, serial_number = excluded.serial_number, product_key = excluded.product_key,
                manufacturer = excluded.manufacturer, model = excluded.model, proof = excluded.proof,
                group_tag = excluded.group_tag, assigned_user = excluded.assigned_user,
                profile_id = excluded.profile_id, profile_name = excluded.profile_name, facts = excluded.facts
            WHERE known.version < excluded.version
            """;

    private DeviceTable() {}

    static void merge(Connection connection, Collection<DeviceRegistered> devices) throws SQLException {
        if (devices.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MERGE)) {
            new Columns<>(statement, devices)
                    .texts(DeviceRegistered::getDeviceId)
                    .longs(DeviceRegistered::getVersion)
                    .uuids(device -> UUID.fromString(device.getRow().getUploadId()))
                    .instants(DeviceRegistered::getRegisteredAt)
                    .integers(device -> device.getRow().getRowNumber())
                    .texts(device -> device.getRow().getCustomer())
                    .texts(device -> device.getRow().getSubmitter())
                    .texts(DeviceRegistered::getStatus)
                    .texts(DeviceRegistered::getSerialNumber)
                    .texts(DeviceRegistered::getProductKey)
                    .texts(DeviceRegistered::getManufacturer)
                    .texts(DeviceRegistered::getModel)
                    .texts(DeviceRegistered::getProof)
                    .texts(DeviceRegistered::getGroupTag)
                    .texts(DeviceRegistered::getAssignedUser)
                    .texts(DeviceRegistered::getProfileId)
                    .texts(DeviceRegistered::getProfileName)
                    .texts(device -> FactsJson.object(device.getFacts()));
            statement.executeUpdate();
        }
    }
}
