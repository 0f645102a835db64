package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.sentBy;
import static rollcall.streams.DriverFixture.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceSeen;
import rollcall.events.DeviceStatusChanged;
import rollcall.schemas.TopicCatalogue;

/** Contoso's pad, registered by Woodgrove, is seen and not seen. Time is what the driver lets pass. */
class CheckInTest extends Driven {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Instant now = NOW;

    @BeforeEach
    void register() {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(PAD, sentBy("woodgrove", row("A", 1, PAD)));
        statuses();
    }

    @Test
    void aDeviceThatItsOwnerSeesIsActive() {
        pass(HOUR);
        seen("contoso", now);

        assertThat(statuses()).containsExactly("ACTIVE");
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(
                        DeviceChanged::getKind,
                        DeviceChanged::getWhy,
                        DeviceChanged::getBy,
                        changed -> changed.getDetails().get("seenAt"))
                .containsExactly(tuple("status", "CHECKED_IN", "contoso", now.toString()));
    }

    @Test
    void whoRegisteredADeviceMaySeeIt() {
        pass(HOUR);
        seen("woodgrove", now);
        assertThat(statuses()).containsExactly("ACTIVE");
    }

    @Test
    void nobodyElseMay() {
        pass(HOUR);
        seen(FABRIKAM, now);
        assertThat(statuses()).isEmpty();
    }

    @Test
    void afterSevenDaysUnseenItIsInactiveAndActiveAgainWithTheNextCheckIn() {
        pass(HOUR);
        seen("contoso", now);
        pass(DAY.multipliedBy(7).minus(HOUR));
        assertThat(statuses()).containsExactly("ACTIVE");

        pass(HOUR);
        assertThat(statuses()).containsExactly("INACTIVE");
        pass(DAY.multipliedBy(30));
        assertThat(statuses()).isEmpty();

        seen("contoso", now);
        assertThat(statuses()).containsExactly("ACTIVE");
    }

    @Test
    void eachCheckInPutsTheEndOff() {
        pass(HOUR);
        for (int day = 0; day < 20; day++) {
            seen("contoso", now);
            pass(DAY);
        }
        assertThat(statuses()).containsExactly("ACTIVE");

        pass(DAY.multipliedBy(5));
        assertThat(statuses()).isEmpty();
        pass(DAY.multipliedBy(2));
        assertThat(statuses()).containsExactly("INACTIVE");
    }

    @Test
    void lateAndRepeatedCheckInsChangeNothing() {
        pass(DAY.multipliedBy(10));
        seen("contoso", now.minus(DAY.multipliedBy(8)));
        seen("contoso", NOW.minus(HOUR));
        assertThat(statuses()).isEmpty();

        seen("contoso", now);
        seen("contoso", now);
        seen("contoso", now.minus(DAY));
        assertThat(statuses()).containsExactly("ACTIVE");
        pass(DAY.multipliedBy(7));
        assertThat(statuses()).containsExactly("INACTIVE");
    }

    @Test
    void aTimeInTheFutureIsThatOfTheTelling() {
        pass(HOUR);
        seen("contoso", now.plus(DAY.multipliedBy(3_650)));
        assertThat(statuses()).containsExactly("ACTIVE");
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(changed -> changed.getDetails().get("seenAt"))
                .containsExactly(now.toString());

        pass(DAY.multipliedBy(7));
        assertThat(statuses()).containsExactly("INACTIVE");
    }

    @Test
    void manyDevicesThatFallDueAtOnceAreTakenInSteps() {
        pass(HOUR);
        for (int number = 1; number <= 600; number++) {
            String device = "dev:%032x".formatted(number);
            input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(device, row("B", number, device));
            input(TopicCatalogue.DEVICES_SEEN).pipeInput(device, new DeviceSeen(device, "contoso", now, now, "r-1"));
        }
        statuses();

        pass(DAY.multipliedBy(8));
        assertThat(statuses()).hasSizeLessThan(600).containsOnly("INACTIVE");
        for (int step = 0; step < 4; step++) {
            pass(Duration.ofMillis(250));
        }
        assertThat(fixtureHistory()).isEqualTo(600);
    }

    private long fixtureHistory() {
        return this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY).stream()
                .filter(changed -> changed.getWhy().equals("NOT_SEEN"))
                .count();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        fixture.pass(time);
    }

    private void seen(String organization, Instant seenAt) {
        input(TopicCatalogue.DEVICES_SEEN).pipeInput(PAD, new DeviceSeen(PAD, organization, seenAt, now, "r-1"));
    }

    private List<String> statuses() {
        return this.<DeviceStatusChanged>told(TopicCatalogue.DEVICES_STATUS).stream()
                .map(DeviceStatusChanged::getStatus)
                .toList();
    }
}
