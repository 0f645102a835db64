package rollcall.registry.catalogue;

import rollcall.devices.row.Column;
import rollcall.events.CatalogueDevice;

/** What is decided about an entry where the device it describes lies. */
public sealed interface Ruling {

    /**
     * The catalogue has the entry.
     *
     * @param device what it says of the device now
     * @param again whether that very entry was decided earlier and nothing changes now
     */
    record Published(CatalogueDevice device, boolean again) implements Ruling {}

    /** The catalogue said all of it before. */
    record Unchanged() implements Ruling {}

    /**
     * Something else counts, and nothing is published.
     *
     * @param column what it stands against
     */
    record Conflict(Column column) implements Ruling {}
}
