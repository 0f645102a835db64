package rollcall.status.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import rollcall.events.CatalogueDevice;

/** Writes what manufacturers say they built: only a newer telling takes the place of an older one. */
final class CatalogueTable {
    private static final String MERGE = """
            INSERT INTO catalogue_devices AS known (device_id, version, published_at, publication_id, entry_number, hash,
                partner, serial_number, manufacturer, model, product_keys)
            SELECT device_id, version, timestamptz 'epoch' + published_at * interval '1 ms', publication_id, entry_number,
                hash, partner, serial_number, manufacturer, model, product_keys
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::uuid[], ?::int[], ?::bool[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])
                AS said (device_id, version, published_at, publication_id, entry_number, hash, partner, serial_number,
                    manufacturer, model, product_keys)
            ON CONFLICT (device_id) DO UPDATE SET
                version = excluded.version,
                published_at = excluded.published_at,
                publication_id = excluded.publication_id,
                entry_number = excluded.entry_number,
                hash = excluded.hash,
                partner = excluded.partner,
                serial_number = excluded.serial_number,
                manufacturer = excluded.manufacturer,
                model = excluded.model,
                product_keys = excluded.product_keys
            WHERE known.version < excluded.version
            """;

    private CatalogueTable() {}

    static void merge(Connection connection, Collection<CatalogueDevice> devices) throws SQLException {
        if (devices.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MERGE)) {
            new Columns<>(statement, devices)
                    .texts(CatalogueDevice::getDeviceId)
                    .longs(CatalogueDevice::getVersion)
                    .instants(CatalogueDevice::getPublishedAt)
                    .uuids(CatalogueTable::publication)
                    .integers(CatalogueDevice::getEntryNumber)
                    .booleans(device -> !device.getHashDigest().isEmpty())
                    .texts(CatalogueDevice::getPartner)
                    .texts(CatalogueDevice::getSerialNumber)
                    .texts(CatalogueDevice::getManufacturer)
                    .texts(CatalogueDevice::getModel)
                    .texts(device -> TextsJson.array(device.getProductKeys()));
            statement.executeUpdate();
        }
    }

    private static UUID publication(CatalogueDevice device) {
        return device.getPublicationId().isEmpty() ? null : UUID.fromString(device.getPublicationId());
    }
}
