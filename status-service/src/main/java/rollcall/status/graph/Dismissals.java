package rollcall.status.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import rollcall.access.Caller;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.http.RequestIds;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;

/**
 * Lets a customer take rows from its list of imports. That it did is an entry of the audit, which is kept for good and
 * folded in with the rest: nothing else of the row changes, and a view made anew leaves it out again.
 */
@Component
final class Dismissals implements DisposableBean {
    /** Before the registration id: the entry's id is known beforehand, and one row has one. */
    static final String PREFIX = "import.dismiss/";

    private static final String COMMAND = "import.dismiss";
    private static final String SOURCE = "/rollcall/status-service";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
    private static final int LOOKS_AT_ONCE = 2;

    /** Looks at the view; the thread that hears of acknowledgements must not wait for a database. */
    private final ExecutorService looking =
            Executors.newFixedThreadPool(LOOKS_AT_ONCE, new CustomizableThreadFactory("dismissals-"));

    private final KafkaTemplate<byte[], byte[]> log;
    private final Serde<SpecificRecord> events;
    private final Clock clock;

    Dismissals(KafkaTemplate<byte[], byte[]> log, Serde<SpecificRecord> events, Clock clock) {
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says on the log that the row is dismissed.
     *
     * @param isFolded tells whether the view knows
     * @return whether the view knows by the time that patience ends
     */
    CompletableFuture<Boolean> dismiss(
            String registrationId, Caller caller, HttpServletRequest request, BooleanSupplier isFolded) {
        RequestIds ids = RequestIds.of(request);
        AuditEntry entry = new AuditEntry(
                PREFIX + registrationId,
                caller.organization(),
                new Actor(
                        caller.organization(), caller.person(), caller.client(), ids.requestId(), ids.correlationId()),
                COMMAND,
                registrationId,
                Map.of(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        long until = System.nanoTime() + PATIENCE.toNanos();
        return written(entry)
                .exceptionally(failure -> {
                    throw GraphRefusals.unwritten(failure);
                })
                .thenComposeAsync(written -> folded(isFolded, until), looking);
    }

    private CompletableFuture<?> written(AuditEntry entry) {
        String topic = TopicCatalogue.AUDIT.name();
        Headers headers = new RecordHeaders();
        EventHeaders.describe(headers, entry.getSchema(), entry.getEntryId(), SOURCE);
        try {
            byte[] value = events.serializer().serialize(topic, headers, entry);
            byte[] key = entry.getCustomer().getBytes(UTF_8);
            return log.send(new ProducerRecord<>(topic, null, key, value, headers));
        } catch (KafkaException unsent) {
            return CompletableFuture.failedFuture(unsent);
        }
    }

    private CompletableFuture<Boolean> folded(BooleanSupplier isFolded, long until) {
        if (isFolded.getAsBoolean()) {
            return CompletableFuture.completedFuture(true);
        }
        if (System.nanoTime() - until >= 0) {
            return CompletableFuture.completedFuture(false);
        }
        Executor later = CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS, looking);
        return CompletableFuture.supplyAsync(() -> folded(isFolded, until), later)
                .thenCompose(looked -> looked);
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
