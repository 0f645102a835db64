package rollcall.status.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollcall.events.Actor;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;

class DeparturesTest {
    private static final Set<String> STILL_THERE = Set.of("dev:1");
    private static final Set<String> GONE = Set.of();

    private Instant now = Instant.parse("2026-05-04T08:00:00Z");
    private final Deque<Set<String>> answers = new ArrayDeque<>();
    private int looks;
    private final Departures departures = new Departures(this::shown, new Ticking());

    @Test
    void aListWaitsUntilTheViewShowsThatTheDeviceHasLeft() {
        departures.asked("dev:1", command("contoso", true));
        answers.addAll(List.of(STILL_THERE, STILL_THERE, GONE));

        departures.await("contoso");
        departures.await("contoso");

        assertThat(looks).isEqualTo(3);
    }

    @Test
    void nobodyElsesListWaits() {
        departures.asked("dev:1", command("contoso", true));

        departures.await("fabrikam");

        assertThat(looks).isZero();
    }

    @Test
    void aRefusalIsNotWaitedFor() {
        departures.asked("dev:1", command("contoso", true));
        departures.decided("command", decided("refused"));

        departures.await("contoso");

        assertThat(looks).isZero();
    }

    @Test
    void aDecisionThatTheViewDoesNotShowYetIsWaitedFor() {
        departures.asked("dev:1", command("contoso", true));
        departures.decided("command", decided("done"));
        answers.addAll(List.of(STILL_THERE, GONE));

        departures.await("contoso");

        assertThat(looks).isEqualTo(2);
    }

    @Test
    void ofASetThatLeavesByAndByNobodyWaitsForTheEnd() {
        departures.asked("dev:1", command("contoso", false));

        departures.await("contoso");

        assertThat(looks).isZero();
    }

    @Test
    void patienceEnds() {
        departures.asked("dev:1", command("contoso", true));
        answers.add(STILL_THERE);

        departures.await("contoso");

        assertThat(looks).isEqualTo(1);
    }

    private Set<String> shown(String customer, Set<String> deviceIds) {
        looks++;
        Set<String> answer = answers.remove();
        if (answers.isEmpty()) {
            now = now.plus(Duration.ofSeconds(2));
        }
        return answer;
    }

    private static DeviceCommand command(String customer, boolean awaited) {
        return DeviceCommand.newBuilder()
                .setCommandId("command")
                .setCommand("deregister")
                .setCustomer(customer)
                .setDeviceId("dev:1")
                .setAwaited(awaited)
                .setBy(new Actor(customer, "", "", "", ""))
                .setAt(Instant.EPOCH)
                .build();
    }

    private static CommandDecided decided(String outcome) {
        return CommandDecided.newBuilder()
                .setCommandId("command")
                .setOutcome(outcome)
                .setAt(Instant.EPOCH)
                .build();
    }

    private final class Ticking extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
