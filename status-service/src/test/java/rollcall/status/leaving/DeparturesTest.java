package rollcall.status.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollcall.events.Actor;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;

@Timeout(10)
class DeparturesTest {
    private static final Duration OFTEN = Duration.ofMillis(2);
    private static final Map<String, String> STILL_THERE = Map.of("dev:1", "contoso");
    private static final Map<String, String> GONE = Map.of();
    private static final Map<String, String> ANOTHERS = Map.of("dev:1", "fabrikam");

    private final Deque<Map<String, String>> answers = new ArrayDeque<>();
    private final AtomicInteger looks = new AtomicInteger();

    @AutoClose
    private final Departures departures = new Departures(this::owners, Duration.ofMinutes(1)).looking(OFTEN);

    @Test
    void aListWaitsUntilTheViewShowsThatTheDeviceHasLeft() {
        answers.addAll(List.of(STILL_THERE, STILL_THERE, GONE));
        departures.asked("dev:1", command(true));

        departures.await("contoso");
        departures.await("contoso");

        assertThat(looks).hasValue(3);
    }

    @Test
    void aDecisionThatTheViewDoesNotShowYetIsWaitedFor() {
        answers.addAll(List.of(STILL_THERE, ANOTHERS));
        departures.asked("dev:1", command(true));
        departures.decided("command", decided("done"));

        departures.await("contoso", "dev:1");

        assertThat(looks).hasValue(2);
    }

    @Test
    void nobodyElsesListAndNoOtherDeviceWaits() {
        departures.asked("dev:1", command(true));

        departures.await("fabrikam");
        departures.await("contoso", "dev:2");

        assertThat(looks).hasValue(0);
    }

    @Test
    void aRefusalIsNotWaitedForWhicheverIsHeardFirst() {
        departures.asked("dev:1", command(true));
        departures.decided("command", decided("refused"));
        departures.await("contoso");

        departures.asked("dev:1", command(true));
        departures.await("contoso");

        assertThat(looks).hasValue(0);
    }

    @Test
    void ofASetThatLeavesByAndByNobodyWaitsForTheEnd() {
        departures.asked("dev:1", command(false));

        departures.await("contoso");

        assertThat(looks).hasValue(0);
    }

    @Test
    void patienceEnds() {
        try (Departures impatient = new Departures(ids -> STILL_THERE, Duration.ofMillis(20)).looking(OFTEN)) {
            impatient.asked("dev:1", command(true));

            impatient.await("contoso");
            impatient.await("contoso");
        }
    }

    private Map<String, String> owners(Set<String> deviceIds) {
        assertThat(deviceIds).containsExactly("dev:1");
        looks.incrementAndGet();
        return answers.remove();
    }

    private static DeviceCommand command(boolean awaited) {
        return DeviceCommand.newBuilder()
                .setCommandId("command")
                .setCommand("deregister")
                .setCustomer("contoso")
                .setDeviceId("dev:1")
                .setAwaited(awaited)
                .setBy(new Actor("contoso", "", "", "", ""))
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
}
