package rollcall.status.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import rollcall.access.Partnerships;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** All who listen at this instance, as long as they take what they are told and may hear it. */
final class Readers {
    private static final RefusalWords WORDS = RefusalWords.of(Readers.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final EventSettings settings;
    private final Partnerships partnerships;
    private final Clock clock;
    private final Counter cutOff;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();

    Readers(EventSettings settings, Partnerships partnerships, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.partnerships = partnerships;
        this.clock = clock;
        this.cutOff = Counter.builder("rollcall.events.readers.stalled")
                .description("Event streams cut off because their clients took nothing any more, or too little")
                .register(meters);
        Gauge.builder("rollcall.events.readers", all, Set::size)
                .description("Event streams that are open")
                .register(meters);
    }

    /** @throws Refusal that passes, if too many listen */
    synchronized void admit(Listener listener) {
        long own = all.stream()
                .filter(other ->
                        other.caller().organization().equals(listener.caller().organization()))
                .count();
        if (all.size() >= settings.readers() || own >= settings.readersOfOne()) {
            throw WORDS.passing(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS", COME_AGAIN);
        }
        all.add(listener);
    }

    void remove(Listener listener) {
        all.remove(listener);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void endAll() {
        all.forEach(listener -> listener.outlet().end());
    }

    /** Lets a client go that takes too little; it can come back to where it was. */
    synchronized void cutOff(Outlet outlet) {
        if (outlet.isOpen()) {
            cutOff.increment();
            outlet.end();
        }
    }

    /** Lets those go who have gone, may hear no more or take nothing any more; to all others a sign of life where it is due. */
    void attend() {
        Instant now = clock.instant();
        for (Listener listener : all) {
            if (listener.outlet().isStalled(settings.stalledAfter())) {
                cutOff(listener.outlet());
            } else if (!mayHear(listener, now)) {
                listener.outlet().end();
            }
            if (listener.outlet().isOpen()) {
                listener.reader().beat(now.minus(settings.heartbeat()), now);
            } else {
                all.remove(listener);
            }
        }
    }

    private boolean mayHear(Listener listener, Instant now) {
        String organization = listener.caller().organization();
        String customer = listener.reader().sight().customer();
        return now.isBefore(listener.caller().until())
                && (organization.equals(customer) || partnerships.isEstablished(organization, customer));
    }
}
