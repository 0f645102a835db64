package rollcall.status.leaving;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;

/**
 * Devices that a caller was told have left, or is about to be told: whoever asks for the customer's devices then is answered
 * when the view shows it, a moment later. A command lies on the log before it is decided, so it is usually heard here before
 * anybody is told of its outcome. However many wait, one query at a time asks for all.
 */
public final class Departures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    /** Those waited for at once; of one more nobody waits for the end. */
    private static final int MOST = 10_000;

    private final Function<Set<String>, Map<String, String>> owners;
    private final Duration patience;
    private final Map<String, Departure> byCommand = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "departures");
        thread.setDaemon(true);
        return thread;
    });

    private record Departure(String customer, String deviceId, CompletableFuture<Void> over) {}

    /**
     * @param owners tells whose each of these devices is, as the view shows it; those that are nobody's are left out
     * @param patience how long a departure is waited for
     */
    Departures(Function<Set<String>, Map<String, String>> owners, Duration patience) {
        this.owners = owners;
        this.patience = patience;
    }

    /** Begins to look whether what is waited for has come, so often. */
    Departures looking(Duration every) {
        looking.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** To be told of every command; those that nobody is told the outcome of are no concern. */
    void asked(String deviceId, DeviceCommand command) {
        String id = command.getCommandId();
        if (!command.getAwaited() || byCommand.size() >= MOST) {
            return;
        }
        Departure departure = new Departure(command.getCustomer(), deviceId, new CompletableFuture<>());
        byCommand.put(id, departure);
        departure
                .over()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(() -> byCommand.remove(id));
        if (refused.contains(id)) {
            departure.over().complete(null);
        }
    }

    /** To be told of every decision, which may be heard before its command. */
    void decided(String commandId, CommandDecided decided) {
        if (decided.getOutcome().equals("done")) {
            return;
        }
        refused.add(commandId);
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> refused.remove(commandId));
        Departure departure = byCommand.get(commandId);
        if (departure != null) {
            departure.over().complete(null);
        }
    }

    /** Returns when the view shows none of the customer's devices that were leaving at this moment, or patience ends. */
    public void await(String customer) {
        await(departure -> departure.customer().equals(customer));
    }

    /** The same of one device. */
    public void await(String customer, String deviceId) {
        await(departure ->
                departure.customer().equals(customer) && departure.deviceId().equals(deviceId));
    }

    private void await(Predicate<Departure> concerned) {
        CompletableFuture<?>[] over = byCommand.values().stream()
                .filter(concerned)
                .map(Departure::over)
                .toArray(CompletableFuture[]::new);
        if (over.length == 0) {
            return;
        }
        waiting.incrementAndGet();
        try {
            CompletableFuture.allOf(over).join();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Ends what the view shows by now. */
    void look() {
        if (waiting.get() == 0) {
            return;
        }
        try {
            Map<String, String> shown = owners.apply(
                    byCommand.values().stream().map(Departure::deviceId).collect(Collectors.toSet()));
            byCommand.values().stream()
                    .filter(departure -> !departure.customer().equals(shown.get(departure.deviceId())))
                    .forEach(departure -> departure.over().complete(null));
        } catch (RuntimeException failure) {
            LOG.debug("Departures that are waited for cannot be looked up: {}", failure.getMessage());
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
