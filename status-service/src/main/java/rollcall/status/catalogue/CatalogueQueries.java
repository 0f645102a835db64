package rollcall.status.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.status.projection.ColumnText;

/** Reads a partner's catalogue, page by page. */
@Component
final class CatalogueQueries {
    private static final String COLUMNS = """
            SELECT device_id, version, lower(serial_number) AS sort_key, serial_number, manufacturer, model, product_keys,
                hash, published_at, publication_id, entry_number
            FROM catalogue_devices
            """;

    private static final String BEHIND = " AND (lower(serial_number), device_id) > (:sortKey, :id)";

    private final JdbcClient database;

    CatalogueQueries(JdbcClient database) {
        this.database = database;
    }

    List<PublishedDevice> first(CatalogueFilter filter, int limit) {
        return page(filter, "", Map.of(), limit);
    }

    /** Those behind the one that has this place in the order. */
    List<PublishedDevice> behind(CatalogueFilter filter, String sortKey, String id, int limit) {
        return page(
                filter, BEHIND, Map.of("sortKey", ColumnText.storable(sortKey), "id", ColumnText.storable(id)), limit);
    }

    int total(CatalogueFilter filter) {
        return database.sql("SELECT count(*) FROM catalogue_devices WHERE " + filter.conditions())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    private List<PublishedDevice> page(CatalogueFilter filter, String behind, Map<String, Object> place, int limit) {
        return database.sql(COLUMNS + " WHERE " + filter.conditions() + behind
                        + " ORDER BY lower(serial_number), device_id LIMIT :limit")
                .params(filter.parameters())
                .params(place)
                .param("limit", limit)
                .query(CatalogueQueries::device)
                .list();
    }

    private static PublishedDevice device(ResultSet row, int index) throws SQLException {
        return new PublishedDevice(
                row.getString("device_id"),
                row.getLong("version"),
                row.getString("sort_key"),
                row.getString("serial_number"),
                row.getString("manufacturer"),
                row.getString("model"),
                row.getString("product_keys"),
                row.getBoolean("hash"),
                row.getTimestamp("published_at").toInstant(),
                row.getObject("publication_id", UUID.class),
                row.getInt("entry_number"));
    }
}
