package rollcall.registry.catalogue;

import java.util.Optional;
import rollcall.devices.row.Column;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryReceived;

/**
 * What an entry says that the catalogue does not. A hash is told by the hardware it shows: its text differs each time it
 * is collected.
 */
final class Difference {
    private Difference() {}

    static Optional<Column> between(CatalogueDevice known, CatalogueEntryReceived entry) {
        if (!known.getManufacturer().equals(entry.getManufacturer())) {
            return Optional.of(Column.MANUFACTURER);
        }
        if (!known.getModel().equals(entry.getModel())) {
            return Optional.of(Column.MODEL);
        }
        if (!known.getSerialNumber().equals(entry.getSerialNumber())) {
            return Optional.of(Column.SERIAL_NUMBER);
        }
        if (says(entry.getAnchor(), known.getAnchor()) || says(entry.getUuidAnchor(), known.getUuidAnchor())) {
            return Optional.of(Column.HARDWARE_HASH);
        }
        return entry.getProductKey().isEmpty() || known.getProductKeys().contains(entry.getProductKey())
                ? Optional.empty()
                : Optional.of(Column.PRODUCT_KEY);
    }

    private static boolean says(String anchor, String known) {
        return !anchor.isEmpty() && !anchor.equals(known);
    }
}
