package rollcall.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.catalogue.Entries.KEY;
import static rollcall.registry.catalogue.Entries.NORTHWIND;
import static rollcall.registry.catalogue.Entries.TAILSPIN;
import static rollcall.registry.catalogue.Entries.anchored;
import static rollcall.registry.catalogue.Entries.by;
import static rollcall.registry.catalogue.Entries.entry;
import static rollcall.registry.catalogue.Entries.keyed;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import rollcall.devices.row.Column;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryReceived;
import rollcall.registry.catalogue.Ruling.Conflict;
import rollcall.registry.catalogue.Ruling.Published;
import rollcall.registry.catalogue.Ruling.Unchanged;

class CataloguingTest {
    private static final String PKID = "pkid:" + KEY;
    private static final String TPM = "tpm:00112233445566778899aabbccddeeff";
    private static final String OTHER_TPM = "tpm:ffeeddccbbaa99887766554433221100";

    private final Cataloguing cataloguing = new Cataloguing(
            new RememberedCatalogue.Keys(),
            new RememberedCatalogue(),
            Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void takesAFirstEntry() {
        CatalogueDevice device = publishes(keyed(KEY, entry("P", 1, PAD)));

        assertThat(device.getVersion()).isEqualTo(1);
        assertThat(device.getPartner()).isEqualTo(NORTHWIND);
        assertThat(device.getProductKeys()).containsExactly(KEY);
        assertThat(device.getSerialNumber()).isEqualTo("0042");
    }

    @Test
    void bindsAProductKeyToItsFirstDeviceForGood() {
        assertThat(cataloguing.bind(PKID, keyed(KEY, entry("P", 1, PAD)))).isEmpty();

        assertThat(cataloguing.bind(PKID, keyed(KEY, entry("P", 2, LAPTOP))))
                .contains(new Conflict(Column.PRODUCT_KEY));
        assertThat(cataloguing.bind(PKID, keyed(KEY, entry("Q", 1, PAD)))).isEmpty();
    }

    @Test
    void findsNothingNewInTheSameEntryOfAnotherPublication() {
        publishes(anchored(TPM, keyed(KEY, entry("P", 1, PAD))));

        assertThat(cataloguing.decide(anchored(TPM, keyed(KEY, entry("Q", 9, PAD)))))
                .isEqualTo(new Unchanged());
        assertThat(cataloguing.decide(entry("Q", 9, PAD))).isEqualTo(new Unchanged());
    }

    @Test
    void saysOfTheVerySameEntryAgainThatItIsPublished() {
        CatalogueDevice device = publishes(entry("P", 1, PAD));

        assertThat(cataloguing.decide(entry("P", 1, PAD))).isEqualTo(new Published(device, true));
    }

    @Test
    void givesADeviceFurtherKeys() {
        publishes(keyed(KEY, entry("P", 1, PAD)));

        CatalogueDevice device = publishes(keyed("0123456789013", entry("Q", 1, PAD)));

        assertThat(device.getVersion()).isEqualTo(2);
        assertThat(device.getProductKeys()).containsExactly(KEY, "0123456789013");
    }

    @Test
    void renewsAnEntryForItsPublisherAndKeepsWhatTheNewOneLeavesOut() {
        publishes(keyed(KEY, entry("P", 1, PAD)));
        publishes(anchored(TPM, entry("Q", 1, PAD)));

        CatalogueDevice device = publishes(anchored(OTHER_TPM, entry("R", 1, PAD)));

        assertThat(device.getAnchor()).isEqualTo(OTHER_TPM);
        assertThat(device.getProductKeys()).containsExactly(KEY);
        assertThat(publishes(keyed("0123456789013", entry("S", 1, PAD))).getAnchor())
                .isEqualTo(OTHER_TPM);
    }

    @Test
    void letsNobodyElseChangeIt() {
        CatalogueDevice device = publishes(anchored(TPM, entry("P", 1, PAD)));

        assertThat(cataloguing.decide(by(TAILSPIN, anchored(OTHER_TPM, entry("T", 1, PAD)))))
                .isEqualTo(new Conflict(Column.HARDWARE_HASH));
        assertThat(cataloguing.decide(by(TAILSPIN, keyed(KEY, entry("T", 2, PAD)))))
                .isEqualTo(new Conflict(Column.PRODUCT_KEY));
        assertThat(cataloguing.decide(entry("P", 1, PAD))).isEqualTo(new Published(device, true));
    }

    @Test
    void namesNoOtherPublisherInAConflict() {
        publishes(entry("P", 1, PAD));
        CatalogueEntryReceived foreign = by(TAILSPIN, keyed(KEY, entry("T", 1, PAD)));

        assertThat(EntryOutcomes.decided(foreign, cataloguing.decide(foreign), Instant.EPOCH)
                        .toString())
                .contains("CATALOGUE_CONFLICT", "Windows Product ID")
                .doesNotContain(NORTHWIND);
    }

    private CatalogueDevice publishes(CatalogueEntryReceived entry) {
        Ruling ruling = cataloguing.decide(entry);
        assertThat(ruling).isInstanceOf(Published.class);
        assertThat(((Published) ruling).again()).isFalse();
        return ((Published) ruling).device();
    }
}
