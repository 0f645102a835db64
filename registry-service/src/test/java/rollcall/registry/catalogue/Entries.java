package rollcall.registry.catalogue;

import java.time.Instant;
import rollcall.events.CatalogueEntryReceived;
import rollcall.schemas.EventSerdes;

/** Catalogue entries for tests, each naming only what matters to it. */
public final class Entries {
    public static final String NORTHWIND = "northwind";
    public static final String TAILSPIN = "tailspin";
    public static final String KEY = "0123456789012";

    private static final Instant RECEIVED = Instant.parse("2026-11-21T07:00:00Z");

    static {
        EventSerdes.allowOurEvents();
    }

    private Entries() {}

    /** Entry {@code number} of that publication, by Northwind, without product key and hash. */
    public static CatalogueEntryReceived entry(String publication, int number, String device) {
        return CatalogueEntryReceived.newBuilder()
                .setPublicationId(publication)
                .setEntryNumber(number)
                .setLine(number + 1)
                .setPartner(NORTHWIND)
                .setDeviceId(device)
                .setManufacturer("Contoso")
                .setModel("Pad 5")
                .setSerialNumber("0042")
                .setRequestId("request-1")
                .setReceivedAt(RECEIVED)
                .build();
    }

    public static CatalogueEntryReceived by(String partner, CatalogueEntryReceived entry) {
        return CatalogueEntryReceived.newBuilder(entry).setPartner(partner).build();
    }

    public static CatalogueEntryReceived keyed(String productKey, CatalogueEntryReceived entry) {
        return CatalogueEntryReceived.newBuilder(entry)
                .setProductKey(productKey)
                .build();
    }

    public static CatalogueEntryReceived anchored(String anchor, CatalogueEntryReceived entry) {
        return CatalogueEntryReceived.newBuilder(entry)
                .setAnchor(anchor)
                .setHashDigest("cc".repeat(32))
                .build();
    }
}
