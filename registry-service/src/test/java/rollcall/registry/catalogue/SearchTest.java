package rollcall.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.catalogue.Entries.KEY;
import static rollcall.registry.catalogue.Entries.anchored;
import static rollcall.registry.catalogue.Entries.entry;
import static rollcall.registry.catalogue.Entries.keyed;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.withProductKey;
import static rollcall.registry.claim.Rows.withoutProof;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.registry.catalogue.Search.Result.Elsewhere;
import rollcall.registry.catalogue.Search.Result.Found;
import rollcall.registry.catalogue.Search.Result.Missing;

class SearchTest {
    private static final String TPM = "tpm:00112233445566778899aabbccddeeff";

    private final RememberedCatalogue.Keys keys = new RememberedCatalogue.Keys();
    private final RememberedCatalogue catalogue = new RememberedCatalogue();
    private final Cataloguing cataloguing = new Cataloguing(keys, catalogue, Clock.systemUTC());
    private final Search search = new Search(keys, catalogue);

    private final DeviceAccepted byKey = withProductKey(KEY, row("A", 1, PAD));

    @Test
    void findsNothingInAnEmptyCatalogue() {
        assertThat(search.find(withoutProof(row("A", 1, PAD)))).isEqualTo(new Missing());
        assertThat(search.find(byKey)).isEqualTo(new Missing());
    }

    @Test
    void findsADeviceByWhatItIsCalledAndSaysOfItWhatItsManufacturerDoes() {
        cataloguing.decide(anchored(TPM, keyed(KEY, entry("P", 1, PAD))));

        DeviceAccepted found = found(withoutProof(row("A", 1, PAD)));

        assertThat(found.getProof()).isEqualTo("catalogue");
        assertThat(found.getProductKey()).isEqualTo(KEY);
        assertThat(found.getModel()).isEqualTo("Pad 5");
        assertThat(found.getAnchor()).isEqualTo(TPM);
    }

    @Test
    void findsADeviceByItsProductKeyInTwoSteps() {
        cataloguing.bind("pkid:" + KEY, keyed(KEY, entry("P", 1, PAD)));
        cataloguing.decide(keyed(KEY, entry("P", 1, PAD)));

        Elsewhere elsewhere = (Elsewhere) search.find(byKey);

        assertThat(elsewhere.row().getDeviceId()).isEqualTo(PAD);
        assertThat(elsewhere.row().getProof()).isEqualTo("catalogue");
        assertThat(found(elsewhere.row()).getSerialNumber()).isEqualTo("0042");
        assertThat(Search.asAccepted(elsewhere.row())).isEqualTo(byKey);
    }

    @Test
    void findsNoDeviceByAKeyThatItsEntryDoesNotName() {
        cataloguing.bind("pkid:" + KEY, keyed(KEY, entry("P", 1, PAD)));
        cataloguing.decide(entry("Q", 1, PAD));

        Elsewhere elsewhere = (Elsewhere) search.find(byKey);

        assertThat(search.find(elsewhere.row())).isEqualTo(new Missing());
    }

    private DeviceAccepted found(DeviceAccepted row) {
        return ((Found) search.find(row)).row();
    }
}
