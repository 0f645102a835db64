package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.on;
import static rollcall.registry.claim.Rows.receivedAt;
import static rollcall.registry.claim.Rows.row;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.events.CommandDecided;
import rollcall.events.ConflictSettlement;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceSeen;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.IdentityConflict;
import rollcall.events.Profile;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.DriverFixture;

/** Contoso has a pad; then Fabrikam's laptop shows up with the pad's hardware. */
class ConflictTest extends Driven {
    private static final String TPM = "tpm:00112233445566778899aabbccddeeff";
    private static final String OTHER_TPM = "tpm:ffeeddccbbaa99887766554433221100";
    private static final DeviceAccepted PAD_ROW = on(TPM, row("A", 1, PAD));
    private static final DeviceAccepted LAPTOP_ROW = on(TPM, row(FABRIKAM, "F", 1, LAPTOP));

    private String conflictId;

    @BeforeEach
    void twoDevicesShowUpWithOneTpm() {
        Profile byDefault = Profile.newBuilder()
                .setCustomer("*")
                .setProfileId("managed")
                .setName("Managed")
                .setByDefault(true)
                .setChangedAt(Instant.EPOCH)
                .build();
        input(TopicCatalogue.PROFILES).pipeInput("*/managed", byDefault);
        accept(PAD_ROW);
        accept(LAPTOP_ROW);
        conflictId = this.<IdentityConflict>told(TopicCatalogue.DEVICES_CONFLICTS)
                .get(0)
                .getConflictId();
    }

    @Test
    void suspendsTheLaterClaimAndLeavesTheEarlierOne() {
        assertThat(statuses())
                .extracting(DeviceStatusChanged::getDeviceId, DeviceStatusChanged::getStatus)
                .containsExactly(
                        tuple(PAD, "READY_FOR_USER"),
                        tuple(LAPTOP, "READY_FOR_USER"),
                        tuple(LAPTOP, "REGISTRATION_PENDING"));
        assertThat(story())
                .extracting(DeviceChanged::getDeviceId, DeviceChanged::getKind, DeviceChanged::getWhy)
                .containsExactly(tuple(LAPTOP, "conflict", "SUSPENDED"), tuple(PAD, "conflict", "CONFLICT_FOUND"));
    }

    @Test
    void namesTheOtherPartyToNeither() {
        for (TestRecord<String, SpecificRecord> told :
                fixture.output(TopicCatalogue.DEVICES_HISTORY).readRecordsToList()) {
            String other = told.key().equals(PAD) ? LAPTOP : PAD;
            assertThat(told.value().toString()).doesNotContain(other).doesNotContain(TPM);
            assertThat(EventHeaders.text(told.headers(), EventHeaders.REGISTRATION_ID))
                    .isEmpty();
            assertThat(EventHeaders.text(told.headers(), EventHeaders.TRACEPARENT))
                    .isEmpty();
        }
    }

    @Test
    void givesTheSuspendedDeviceToNobodyElse() {
        accept(on(OTHER_TPM, row("B", 1, LAPTOP)));

        assertThat(this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED))
                .extracting(refused -> refused.getFinding().getCode())
                .containsExactly("CLAIMED_BY_OTHER_ORGANIZATION");
    }

    @Test
    void tellsTheLaterRegistrationAgainAsItWas() {
        accept(again(LAPTOP_ROW));

        List<DeviceRegistered> registered = told(TopicCatalogue.DEVICES_REGISTERED);
        assertThat(registered).hasSize(3);
        assertThat(registered.get(2)).isEqualTo(registered.get(1));
    }

    @Test
    void endsTheLaterClaimWhereTheEarlierDeviceKeepsItsHardware() {
        statuses();
        story();
        settle("command-1", "keep");

        assertThat(statuses())
                .extracting(DeviceStatusChanged::getDeviceId, DeviceStatusChanged::getStatus)
                .containsExactly(tuple(LAPTOP, "DEREGISTERED"));
        assertThat(story())
                .extracting(DeviceChanged::getDeviceId, DeviceChanged::getWhy, DeviceChanged::getBy)
                .containsExactly(tuple(LAPTOP, "CLAIM_ENDED", "operator"), tuple(PAD, "CONFLICT_SETTLED", "operator"));
        assertThat(decided()).extracting(CommandDecided::getOutcome).containsExactly("done");
    }

    @Test
    void endsTheEarlierClaimWhereTheHardwareIsTransferred() {
        statuses();
        settle("command-1", "transfer");

        assertThat(statuses())
                .extracting(DeviceStatusChanged::getDeviceId, DeviceStatusChanged::getStatus)
                .containsExactly(tuple(LAPTOP, "READY_FOR_USER"), tuple(PAD, "DEREGISTERED"));
        story();
        told(TopicCatalogue.DEVICES_CONFLICTS);
        accept(receivedAt(DriverFixture.NOW.plusSeconds(1), on(TPM, row("B", 1, PAD))));
        assertThat(this.<IdentityConflict>told(TopicCatalogue.DEVICES_CONFLICTS))
                .extracting(IdentityConflict::getRole, IdentityConflict::getDeviceId)
                .containsExactly(tuple("later", PAD), tuple("earlier", LAPTOP));
    }

    @Test
    void answersTheRowOfAnEndedClaimNoMoreAndGivesTheDeviceToTheNext() {
        settle("command-1", "keep");
        told(TopicCatalogue.DEVICES_REGISTERED);
        told(TopicCatalogue.DEVICES_REFUSED);

        accept(again(LAPTOP_ROW));
        assertThat(told(TopicCatalogue.DEVICES_REGISTERED)).isEmpty();
        assertThat(told(TopicCatalogue.DEVICES_REFUSED)).isEmpty();

        accept(receivedAt(DriverFixture.NOW.plusSeconds(1), on(OTHER_TPM, row("B", 1, LAPTOP))));
        assertThat(this.<DeviceRegistered>told(TopicCatalogue.DEVICES_REGISTERED))
                .extracting(DeviceRegistered::getDeviceId, DeviceRegistered::getVersion)
                .containsExactly(tuple(LAPTOP, 4L));
    }

    @Test
    void leavesADeviceThatWasSeenMeanwhileActiveUntilItIsNotSeenForAWhile() {
        seeTheLaptop();
        statuses();
        fixture.pass(Duration.ofDays(6));
        settle("command-1", "transfer");
        assertThat(laptop()).containsExactly("ACTIVE");

        fixture.pass(Duration.ofDays(1));
        assertThat(laptop()).containsExactly("INACTIVE");
    }

    @Test
    void leavesADeviceThatWasNotSeenForAWhileInactive() {
        seeTheLaptop();
        statuses();
        fixture.pass(Duration.ofDays(8));
        settle("command-1", "transfer");
        assertThat(laptop()).containsExactly("INACTIVE");
    }

    @Test
    void isSettledOnce() {
        settle("command-1", "keep");
        settle("command-1", "keep");
        settle("command-2", "transfer");

        assertThat(decided())
                .extracting(CommandDecided::getCommandId, CommandDecided::getOutcome, CommandDecided::getCode)
                .containsExactly(
                        tuple("command-1", "done", ""),
                        tuple("command-1", "done", ""),
                        tuple("command-2", "refused", "CONFLICT_SETTLED"));
        assertThat(statuses()).hasSize(4);
    }

    @Test
    void isNotSettledByAnythingElse() {
        settle("command-1", "sell");
        conflictId = "another";
        settle("command-2", "keep");

        assertThat(decided())
                .extracting(CommandDecided::getOutcome, CommandDecided::getCode)
                .containsExactly(tuple("refused", "DECISION_INVALID"), tuple("unknown", "CONFLICT_UNKNOWN"));
    }

    @Test
    void isOverWhereTheEarlierDeviceGetsOtherHardware() {
        statuses();
        accept(on(OTHER_TPM, row("B", 1, PAD)));

        assertThat(statuses())
                .extracting(DeviceStatusChanged::getDeviceId, DeviceStatusChanged::getStatus)
                .containsExactly(tuple(LAPTOP, "READY_FOR_USER"));
        settle("command-1", "keep");
        assertThat(decided()).extracting(CommandDecided::getCode).containsExactly("CONFLICT_SETTLED");
    }

    @Test
    void isOverWhereTheLaterDeviceGetsOtherHardware() {
        statuses();
        accept(on(OTHER_TPM, row(FABRIKAM, "G", 1, LAPTOP)));

        assertThat(statuses())
                .extracting(DeviceStatusChanged::getDeviceId, DeviceStatusChanged::getStatus)
                .containsExactly(tuple(LAPTOP, "READY_FOR_USER"));
    }

    private void accept(DeviceAccepted row) {
        RecordHeaders headers = new RecordHeaders();
        EventHeaders.trace(headers, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(new TestRecord<>(row.getDeviceId(), row, headers));
    }

    private void settle(String command, String decision) {
        ConflictSettlement settlement = ConflictSettlement.newBuilder()
                .setCommandId(command)
                .setConflictId(conflictId)
                .setAnchor(TPM)
                .setDecision(decision)
                .setBy("operator")
                .setAt(DriverFixture.NOW)
                .build();
        input(TopicCatalogue.CONFLICTS_SETTLEMENTS).pipeInput(TPM, settlement);
    }

    private void seeTheLaptop() {
        fixture.pass(Duration.ofHours(1));
        Instant seenAt = DriverFixture.NOW.plus(Duration.ofHours(1));
        input(TopicCatalogue.DEVICES_SEEN).pipeInput(LAPTOP, new DeviceSeen(LAPTOP, FABRIKAM, seenAt, seenAt, "r-1"));
    }

    private List<String> laptop() {
        return statuses().stream()
                .filter(status -> status.getDeviceId().equals(LAPTOP))
                .map(DeviceStatusChanged::getStatus)
                .toList();
    }

    private List<DeviceStatusChanged> statuses() {
        return told(TopicCatalogue.DEVICES_STATUS);
    }

    private List<DeviceChanged> story() {
        return told(TopicCatalogue.DEVICES_HISTORY);
    }

    private List<CommandDecided> decided() {
        return told(TopicCatalogue.COMMANDS_DECIDED);
    }
}
