package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Code.CLAIMED_BY_OTHER_ORGANIZATION;
import static rollcall.devices.judgement.Code.DUPLICATE_IN_UPLOAD;
import static rollcall.devices.judgement.Code.IDENTITY_MISMATCH;
import static rollcall.registry.catalogue.Entries.anchored;
import static rollcall.registry.catalogue.Entries.entry;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.on;
import static rollcall.registry.claim.Rows.row;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.registry.catalogue.Cataloguing;
import rollcall.registry.catalogue.RememberedCatalogue;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.record.RefusalRecord;

class OtherHardwareTest {
    private static final String TPM = "tpm:00112233445566778899aabbccddeeff";
    private static final String OTHER_TPM = "tpm:ffeeddccbbaa99887766554433221100";

    private final Desk desk = new Desk();

    @Test
    void thanTheManufacturerBuiltInIsRefusedToAFirstClaim() {
        publish(TPM, "P");

        RefusalRecord answer = desk.refuses(on(OTHER_TPM, row("A", 1, PAD)), IDENTITY_MISMATCH);

        assertThat(answer.getReason()).isEqualTo("HARDWARE");
        assertThat(desk.registers(on(TPM, row("B", 1, PAD))).getAnchor()).isEqualTo(TPM);
    }

    @Test
    void isRefusedTheSameWhenTheRowComesAgainAfterTheEntryWasCorrected() {
        publish(TPM, "P");
        DeviceAccepted row = on(OTHER_TPM, row("A", 1, PAD));
        RefusalRecord first = desk.refuses(row, IDENTITY_MISMATCH);
        publish(OTHER_TPM, "Q");

        assertThat(desk.refuses(Rows.again(row), IDENTITY_MISMATCH)).isEqualTo(first);
        assertThat(desk.registers(on(OTHER_TPM, row("B", 1, PAD))).getAnchor()).isEqualTo(OTHER_TPM);
    }

    @Test
    void isNothingTheCatalogueCanTellWhereItKnowsNone() {
        publish("", "P");

        assertThat(desk.registers(on(OTHER_TPM, row("A", 1, PAD))).getAnchor()).isEqualTo(OTHER_TPM);
    }

    @Test
    void fromItsOwnerIsARepair() {
        desk.registers(on(TPM, row("A", 1, PAD)));

        Unchanged unchanged = (Unchanged) desk.decide(on(OTHER_TPM, row("B", 1, PAD)));

        assertThat(unchanged.answer().getHardwareReplaced()).isTrue();
        Change change = unchanged.changes().get(0);
        assertThat(change.why()).isEqualTo("HARDWARE_REPLACED");
        assertThat(change.before().getAnchor()).isEqualTo(TPM);
        assertThat(change.after().getAnchor()).isEqualTo(OTHER_TPM);
        assertThat(change.after().getVersion()).isEqualTo(2);
        assertThat(desk.devices.find(PAD)).contains(change.after());
    }

    @Test
    void isARepairOnceHoweverOftenItsRowComes() {
        desk.registers(on(TPM, row("A", 1, PAD)));
        DeviceAccepted repair = on(OTHER_TPM, row("B", 1, PAD));
        RefusalRecord first = desk.leavesUnchanged(repair);

        Unchanged again = (Unchanged) desk.decide(Rows.again(repair));

        assertThat(again.answer()).isEqualTo(first);
        assertThat(again.changes()).isEmpty();
        assertThat(Outcomes.refused(repair, first).getWarnings())
                .extracting(warning -> warning.getCode())
                .containsExactly("HARDWARE_REPLACED");
    }

    @Test
    void leavesTheRegistrationAsItWasTold() {
        Registered first = (Registered) desk.decide(on(TPM, row("A", 1, PAD)));
        desk.decide(on(OTHER_TPM, row("B", 1, PAD)));

        assertThat(desk.decide(Rows.again(on(TPM, row("A", 1, PAD))))).isEqualTo(new Registered(first.device(), true));
    }

    @Test
    void isNoRepairWhereNoneWasKnown() {
        desk.registers(row("A", 1, PAD));

        Unchanged unchanged = (Unchanged) desk.decide(on(TPM, row("B", 1, PAD)));

        assertThat(unchanged.answer().getHardwareReplaced()).isFalse();
        assertThat(unchanged.changes().get(0).why()).isEqualTo("HARDWARE_LEARNED");
    }

    @Test
    void isNotLearnedFromAHashThatShowsNone() {
        desk.registers(on(TPM, row("A", 1, PAD)));

        assertThat(((Unchanged) desk.decide(row("B", 1, PAD))).changes()).isEmpty();
    }

    @Test
    void isNotLearnedFromADuplicate() {
        desk.registers(on(TPM, row("A", 1, PAD)));

        desk.refuses(on(OTHER_TPM, row("A", 2, PAD)), DUPLICATE_IN_UPLOAD);
        assertThat(desk.devices.find(PAD).orElseThrow().getAnchor()).isEqualTo(TPM);
    }

    @Test
    void tellsNobodyElseMoreThanThatTheDeviceIsClaimed() {
        publish(TPM, "P");
        desk.registers(on(TPM, row(FABRIKAM, "F", 1, PAD)));

        RefusalRecord same = desk.refuses(on(TPM, row("A", 1, PAD)), CLAIMED_BY_OTHER_ORGANIZATION);
        RefusalRecord other = desk.refuses(on(OTHER_TPM, row("B", 1, PAD)), CLAIMED_BY_OTHER_ORGANIZATION);
        assertThat(other.getReason()).isEqualTo(same.getReason());
        assertThat(other.getHardwareReplaced()).isFalse();
    }

    private void publish(String anchor, String publication) {
        new Cataloguing(new RememberedCatalogue.Keys(), desk.catalogue, Clock.systemUTC())
                .decide(anchored(anchor, entry(publication, 1, PAD)));
    }
}
