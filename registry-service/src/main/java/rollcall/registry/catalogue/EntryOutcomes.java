package rollcall.registry.catalogue;

import java.time.Instant;
import rollcall.devices.row.Column;
import rollcall.events.CatalogueEntryDecided;
import rollcall.events.CatalogueEntryReceived;
import rollcall.registry.catalogue.Ruling.Conflict;
import rollcall.registry.catalogue.Ruling.Published;

/** Rulings as events. */
public final class EntryOutcomes {
    /** Something else counts. */
    public static final String CONFLICT = "CATALOGUE_CONFLICT";

    private EntryOutcomes() {}

    public static CatalogueEntryDecided decided(CatalogueEntryReceived entry, Ruling ruling, Instant at) {
        CatalogueEntryDecided.Builder decided = CatalogueEntryDecided.newBuilder()
                .setPublicationId(entry.getPublicationId())
                .setEntryNumber(entry.getEntryNumber())
                .setLine(entry.getLine())
                .setPartner(entry.getPartner())
                .setDeviceId(entry.getDeviceId())
                .setRequestId(entry.getRequestId())
                .setDecidedAt(at);
        if (ruling instanceof Conflict conflict) {
            return conflict(decided, conflict.column()).build();
        }
        return decided.setOutcome(ruling instanceof Published ? "published" : "unchanged")
                .build();
    }

    private static CatalogueEntryDecided.Builder conflict(CatalogueEntryDecided.Builder decided, Column column) {
        boolean byKey = column == Column.PRODUCT_KEY;
        return decided.setOutcome("conflict")
                .setCode(CONFLICT)
                .setColumn(column.title())
                .setMessage(
                        byKey
                                ? "The catalogue does not take this product key id for this device."
                                : "The catalogue has this device already, and says something else in " + column.title()
                                        + ".")
                .setAdvice(
                        byKey
                                ? "Compare the product key id with the device's firmware, correct it and publish the"
                                        + " entry again; if it is right, contact support."
                                : "Compare the entry with the device's firmware, correct it and publish it again; if it"
                                        + " is right, contact support.");
    }
}
