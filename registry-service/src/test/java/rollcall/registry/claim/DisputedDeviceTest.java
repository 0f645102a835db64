package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Code.CLAIMED_BY_OTHER_ORGANIZATION;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.on;
import static rollcall.registry.claim.Rows.receivedAt;
import static rollcall.registry.claim.Rows.row;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.events.IdentityConflict;
import rollcall.events.Profile;
import rollcall.registry.claim.Decision.Past;
import rollcall.registry.record.DeviceRecord;

class DisputedDeviceTest {
    private static final String TPM = "tpm:00112233445566778899aabbccddeeff";
    private static final String OTHER_TPM = "tpm:ffeeddccbbaa99887766554433221100";

    private final Desk desk = new Desk();

    @BeforeEach
    void contosoClaimsIt() {
        desk.registers(on(TPM, row("A", 1, PAD)));
    }

    @Test
    void isSuspendedOnlyWhileItHasTheHardwareInDispute() {
        assertThat(desk.isTold(conflict("later", "found", "", OTHER_TPM))).isEmpty();
        assertThat(desk.isTold(conflict("later", "found", "", TPM))).isPresent();
        assertThat(device().getConflictId()).isEqualTo("conflict");
    }

    @Test
    void isLiftedByTheConflictThatSuspendedItAlone() {
        assertThat(desk.isTold(conflict("later", "settled", "transfer", TPM))).isEmpty();
    }

    @Test
    void getsTheProfileThatTookThePlaceOfTheOneItWasGivenByHand() {
        Assigning assigning = new Assigning(desk.devices, desk.profiles);
        desk.profiles.put(profile("kiosk"));
        desk.devices.keep(
                PAD, assigning.byHand(device(), "kiosk", Optional.empty()).after());
        desk.isTold(conflict("later", "found", "", TPM));
        desk.profiles.put(profile("till"));
        desk.profiles.remove(Rows.CONTOSO, "kiosk");

        assertThat(assigning.anew(PAD, "till")).as("while it is suspended").isEmpty();
        desk.isTold(conflict("later", "settled", "transfer", TPM));

        assertThat(device().getProfileId()).isEqualTo("till");
    }

    @Test
    void isFreeToRowsReceivedSinceItsClaimEnded() {
        end();

        DeviceRecord next =
                desk.registers(receivedAt(device().getFreeSince().plusMillis(1), row(FABRIKAM, "F", 1, PAD)));

        assertThat(next.getCustomer()).isEqualTo(FABRIKAM);
        assertThat(next.getVersion()).isEqualTo(4);
        assertThat(next.getFreeSince()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void isFreeFromTheSettlementOnHoweverLateItIsTold() {
        end();
        assertThat(device().getFreeSince()).isEqualTo(Desk.OPENED);
    }

    @Test
    void isClaimedToRowsFromBefore() {
        end();

        desk.refuses(row(FABRIKAM, "F", 1, PAD), CLAIMED_BY_OTHER_ORGANIZATION);
        desk.leavesUnchanged(on(OTHER_TPM, row("B", 1, PAD)));
        assertThat(device().getAnchor()).isEmpty();
    }

    @Test
    void isNotClaimedByTheRowWhoseClaimEndedWhoeverHasItNow() {
        end();
        assertThat(desk.decide(again(on(TPM, row("A", 1, PAD))))).isEqualTo(new Past());

        desk.registers(receivedAt(device().getFreeSince().plusMillis(1), row(FABRIKAM, "F", 1, PAD)));
        assertThat(desk.decide(again(on(TPM, row("A", 1, PAD))))).isEqualTo(new Past());
    }

    @Test
    void isToldNothingOnceItsClaimEnded() {
        end();

        assertThat(desk.isTold(conflict("later", "found", "", TPM))).isEmpty();
        assertThat(desk.isTold(conflict("earlier", "settled", "keep", TPM))).isEmpty();
    }

    private void end() {
        desk.isTold(conflict("later", "found", "", TPM));
        Optional<Change> change = desk.isTold(conflict("later", "settled", "keep", TPM));
        assertThat(change.orElseThrow().why()).isEqualTo("CLAIM_ENDED");
    }

    private DeviceRecord device() {
        return desk.devices.find(PAD).orElseThrow();
    }

    private static Profile profile(String id) {
        return Profile.newBuilder()
                .setCustomer(Rows.CONTOSO)
                .setProfileId(id)
                .setName(id)
                .setVersion(1)
                .setChangedAt(Desk.OPENED)
                .build();
    }

    private static IdentityConflict conflict(String role, String state, String decision, String anchor) {
        return IdentityConflict.newBuilder()
                .setConflictId("conflict")
                .setDeviceId(PAD)
                .setAnchor(anchor)
                .setRole(role)
                .setState(state)
                .setDecision(decision)
                .setAt(Desk.OPENED)
                .build();
    }
}
