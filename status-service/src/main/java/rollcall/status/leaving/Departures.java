package rollcall.status.leaving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;

/**
 * Devices that a caller was told have left, or is about to be told: whoever asks for the customer's devices then is answered
 * when the view shows it, a moment later. A command lies on the log before it is decided, and so it is heard here before
 * anybody is told of its outcome.
 */
public final class Departures {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** Those waited for at once; of one more nobody waits for the end. */
    private static final int MOST = 10_000;

    private final BiFunction<String, Set<String>, Set<String>> shown;
    private final Clock clock;
    private final Map<String, Departure> byCommand = new ConcurrentHashMap<>();

    private record Departure(String customer, String deviceId, Instant until) {}

    /** @param shown tells which of a customer's devices the view still shows, by their ids */
    Departures(BiFunction<String, Set<String>, Set<String>> shown, Clock clock) {
        this.shown = shown;
        this.clock = clock;
    }

    /** To be told of every command; those that nobody is told the outcome of are no concern. */
    void asked(String deviceId, DeviceCommand command) {
        Instant now = clock.instant();
        byCommand.values().removeIf(departure -> !departure.until().isAfter(now));
        if (command.getAwaited() && byCommand.size() < MOST) {
            Departure departure = new Departure(command.getCustomer(), deviceId, now.plus(PATIENCE));
            byCommand.put(command.getCommandId(), departure);
        }
    }

    /** To be told of every decision. */
    void decided(String commandId, CommandDecided decided) {
        if (!decided.getOutcome().equals("done")) {
            byCommand.remove(commandId);
        }
    }

    /** Returns when the view shows none of the customer's devices that were leaving at this moment, or patience ends. */
    public void await(String customer) {
        Map<String, Departure> awaited = new HashMap<>(byCommand);
        awaited.values().removeIf(departure -> !departure.customer().equals(customer));
        while (look(customer, awaited)) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Forgets what is over; tells whether there is more to wait for. */
    private boolean look(String customer, Map<String, Departure> awaited) {
        Instant now = clock.instant();
        awaited.values().removeIf(departure -> !departure.until().isAfter(now));
        awaited.keySet().retainAll(byCommand.keySet());
        if (awaited.isEmpty()) {
            return false;
        }
        Set<String> still = shown.apply(
                customer, awaited.values().stream().map(Departure::deviceId).collect(Collectors.toSet()));
        List<String> over = awaited.entrySet().stream()
                .filter(entry -> !still.contains(entry.getValue().deviceId()))
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(byCommand::remove);
        over.forEach(awaited::remove);
        return !awaited.isEmpty();
    }
}
