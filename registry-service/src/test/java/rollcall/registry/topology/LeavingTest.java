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
import static rollcall.registry.claim.Rows.sentBy;
import static rollcall.registry.claim.Rows.tagged;
import static rollcall.streams.DriverFixture.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.schemas.TopicCatalogue;

/** Contoso's pad, registered by Woodgrove, is given up. */
class LeavingTest extends Driven {
    private static final String ANCHOR = "tpm:0123456789abcdef0123456789abcdef";

    private int commands;

    @Test
    void theCustomerMayDeregisterWhoeverRegistered() {
        accept(sentBy("woodgrove", row("A", 1, PAD)));
        deregister(by("contoso"));

        assertThat(decided()).containsExactly("done ");
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(DeviceChanged::getKind, DeviceChanged::getStatusAfter, DeviceChanged::getBy)
                .containsExactly(tuple("deregistration", "DEREGISTERED", "contoso"));
        assertThat(this.<AuditEntry>told(TopicCatalogue.AUDIT))
                .extracting(AuditEntry::getCommand, AuditEntry::getSubject)
                .containsExactly(tuple("device.deregister", PAD));
    }

    @Test
    void whoRegisteredMayDeregisterAndNobodyElse() {
        accept(sentBy("woodgrove", row("A", 1, PAD)));
        deregister(by("northwind"));
        deregister(by(FABRIKAM).setCustomer(FABRIKAM));
        assertThat(decided()).containsExactly("refused DEVICE_NOT_REGISTERED", "refused DEVICE_NOT_REGISTERED");

        deregister(by("woodgrove"));
        assertThat(decided()).containsExactly("done ");
        assertThat(this.<AuditEntry>told(TopicCatalogue.AUDIT)).hasSize(1);
    }

    @Test
    void aDeviceLeavesOnlyTheBatchItIsIn() {
        accept(tagged("Till", row("A", 1, PAD)));
        accept(row("A", 2, LAPTOP));
        deregister(by("contoso").setBatch("Kiosk"));
        deregister(by("contoso").setBatch("A"));
        assertThat(decided()).containsExactly("refused DEVICE_NOT_REGISTERED", "refused DEVICE_NOT_REGISTERED");

        deregister(by("contoso").setBatch("Till"));
        send(by("contoso").setBatch("A").setDeviceId(LAPTOP));
        assertThat(decided()).containsExactly("done ", "done ");
    }

    @Test
    void theDeviceIsFreeAtOnceForAnotherCustomer() {
        DeviceAccepted first = on(ANCHOR, row("A", 1, PAD));
        accept(first);
        deregister(by("contoso"));
        told(TopicCatalogue.DEVICES_REGISTERED);

        accept(on(ANCHOR, receivedAt(NOW.plusMillis(1), row(FABRIKAM, "B", 1, PAD))));
        accept(again(first));

        assertThat(this.<DeviceRegistered>told(TopicCatalogue.DEVICES_REGISTERED))
                .extracting(registered -> registered.getRow().getCustomer(), DeviceRegistered::getVersion)
                .as("and the past claim is not made again")
                .containsExactly(tuple(FABRIKAM, 3L));
        assertThat(told(TopicCatalogue.DEVICES_CONFLICTS)).isEmpty();
    }

    @Test
    void itsHardwareIsFreeForAnotherDevice() {
        accept(on(ANCHOR, row("A", 1, PAD)));
        deregister(by("contoso"));
        accept(on(ANCHOR, row(FABRIKAM, "B", 1, LAPTOP)));
        assertThat(told(TopicCatalogue.DEVICES_CONFLICTS)).isEmpty();
    }

    @Test
    void aRowFromBeforeItLeftDoesNotClaimIt() {
        accept(row("A", 1, PAD));
        deregister(by("contoso"));
        accept(row(FABRIKAM, "B", 1, PAD));
        assertThat(this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED))
                .extracting(refused -> refused.getFinding().getCode())
                .containsExactly("CLAIMED_BY_OTHER_ORGANIZATION");
    }

    @Test
    void aRowFromBeforeItLeftFindsItRegisteredThoughItIsDecidedLater() {
        accept(row("A", 1, PAD));
        deregister(by("contoso"));
        accept(row("B", 1, PAD));
        assertThat(this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED))
                .extracting(DeviceRefused::getOutcome)
                .containsExactly("unchanged");
    }

    @Test
    void aRowSentRightAfterwardsClaimsItHoweverLateItsLeavingIsDecided() {
        accept(row("A", 1, PAD));
        told(TopicCatalogue.DEVICES_REGISTERED);

        fixture.pass(Duration.ofSeconds(2));
        deregister(by("contoso"));
        accept(receivedAt(NOW.plusMillis(20), row("B", 1, PAD)));

        assertThat(this.<DeviceRegistered>told(TopicCatalogue.DEVICES_REGISTERED))
                .extracting(registered -> registered.getRow().getUploadId())
                .containsExactly("B");
    }

    @Test
    void aRowThatWasRefusedBeforeItsLeavingWasDecidedStaysRefused() {
        accept(row("A", 1, PAD));
        DeviceAccepted overtaking = receivedAt(NOW.plusMillis(20), row(FABRIKAM, "B", 1, PAD));
        accept(overtaking);
        deregister(by("contoso"));
        told(TopicCatalogue.DEVICES_REGISTERED);

        accept(again(overtaking));

        assertThat(told(TopicCatalogue.DEVICES_REGISTERED)).isEmpty();
        assertThat(this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED))
                .extracting(refused -> refused.getFinding().getCode())
                .containsExactly("CLAIMED_BY_OTHER_ORGANIZATION", "CLAIMED_BY_OTHER_ORGANIZATION");
    }

    @Test
    void aPastClaimIsNotMadeAgainThoughTheClockThatReceivedItRanAhead() {
        Instant ahead = NOW.plus(Duration.ofMinutes(5));
        DeviceAccepted first = receivedAt(ahead, row("A", 1, PAD));
        accept(first);
        deregister(by("contoso"));
        told(TopicCatalogue.DEVICES_REGISTERED);

        accept(again(first));
        accept(receivedAt(ahead.plusMillis(1), row("B", 1, PAD)));

        assertThat(this.<DeviceRegistered>told(TopicCatalogue.DEVICES_REGISTERED))
                .extracting(registered -> registered.getRow().getUploadId())
                .containsExactly("B");
    }

    @Test
    void oneOfASetLeavesOnlyIfItsClaimIsTheOneThatWasSeen() {
        accept(row("A", 1, PAD));
        send(by("contoso").setUploadId("B").setAwaited(false));
        assertThat(told(TopicCatalogue.DEVICES_HISTORY)).isEmpty();

        send(by("contoso").setUploadId("A").setAwaited(false));
        assertThat(told(TopicCatalogue.DEVICES_HISTORY)).hasSize(1);
        assertThat(decided()).isEmpty();
        assertThat(told(TopicCatalogue.AUDIT)).isEmpty();
    }

    @Test
    void watchersAreToldForThirtyDays() {
        accept(row("A", 1, PAD));
        deregister(by("contoso"));
        told(TopicCatalogue.DEVICES_STATUS);

        fixture.pass(Duration.ofDays(29));
        assertThat(told(TopicCatalogue.DEVICES_STATUS)).isEmpty();
        fixture.pass(Duration.ofDays(1));
        assertThat(told(TopicCatalogue.DEVICES_STATUS)).singleElement().matches(Objects::isNull);
    }

    @Test
    void oneThatIsClaimedAgainIsNotForgotten() {
        accept(row("A", 1, PAD));
        deregister(by("contoso"));
        accept(receivedAt(NOW.plusMillis(1), row(FABRIKAM, "B", 1, PAD)));

        fixture.pass(Duration.ofDays(31));
        assertThat(this.<DeviceStatusChanged>told(TopicCatalogue.DEVICES_STATUS))
                .last()
                .extracting(DeviceStatusChanged::getCustomer)
                .isEqualTo(FABRIKAM);
    }

    private void accept(DeviceAccepted row) {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(row.getDeviceId(), row);
    }

    private void deregister(DeviceCommand.Builder command) {
        send(command);
    }

    private void send(DeviceCommand.Builder command) {
        input(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED).pipeInput(command.getDeviceId(), command.build());
    }

    private DeviceCommand.Builder by(String organization) {
        return DeviceCommand.newBuilder()
                .setCommandId("c-" + ++commands)
                .setCommand("deregister")
                .setCustomer("contoso")
                .setDeviceId(PAD)
                .setAwaited(true)
                .setBy(new Actor(organization, "", "console", "r-" + commands, "r-1"))
                .setAt(NOW);
    }

    private List<String> decided() {
        return this.<CommandDecided>told(TopicCatalogue.COMMANDS_DECIDED).stream()
                .map(known -> known.getOutcome() + ' ' + known.getCode())
                .toList();
    }
}
