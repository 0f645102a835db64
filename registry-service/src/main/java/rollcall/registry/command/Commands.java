package rollcall.registry.command;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import rollcall.access.Caller;
import rollcall.events.Actor;
import rollcall.events.CommandDecided;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import rollcall.http.RequestIds;
import rollcall.registry.topology.RegistryTopology;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;

/**
 * Puts commands on the log and waits for what the topology decides, which may be on another instance. Nothing is decided
 * here.
 */
public final class Commands {
    /** How long a call waits. What is on the log by then is decided all the same. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final RefusalWords WORDS = RefusalWords.of(Commands.class);
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final Serializer<SpecificRecord> events;
    private final Map<String, CompletableFuture<CommandDecided>> waiting = new ConcurrentHashMap<>();

    public Commands(Producer<String, byte[]> producer, Serializer<SpecificRecord> events) {
        this.producer = producer;
        this.events = events;
    }

    /** An id for a new command. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Who gives a command by that request. */
    public static Actor actor(Caller caller, HttpServletRequest request) {
        RequestIds ids = RequestIds.of(request);
        return new Actor(caller.organization(), caller.person(), caller.client(), ids.requestId(), ids.correlationId());
    }

    /**
     * Sends a command.
     *
     * @return what is decided; empty if that is not known in time; failed with a {@link Refusal} that passes if the command
     *     did not reach the log
     */
    public CompletableFuture<Optional<CommandDecided>> send(
            Topic topic, String key, String commandId, SpecificRecord command) {
        CompletableFuture<CommandDecided> decided = new CompletableFuture<>();
        waiting.put(commandId, decided);
        write(topic, key, commandId, command).whenComplete((written, failure) -> {
            if (failure != null) {
                decided.completeExceptionally(failure);
            }
        });
        return decided.thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((outcome, failure) -> waiting.remove(commandId));
    }

    /** Writes an event whose outcome nobody waits for: done when it is acknowledged, failed as {@link #send} does. */
    public CompletableFuture<Void> write(Topic topic, String key, String eventId, SpecificRecord event) {
        return write(topic, key, eventId, event, "");
    }

    /** The same for an event that is about a row. */
    public CompletableFuture<Void> write(
            Topic topic, String key, String eventId, SpecificRecord event, String registrationId) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer.send(record(topic, key, eventId, event, registrationId), (written, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(unreachable(failure));
                }
            });
        } catch (KafkaException unsent) {
            acknowledged.completeExceptionally(unreachable(unsent));
        }
        return acknowledged;
    }

    private ProducerRecord<String, byte[]> record(
            Topic topic, String key, String eventId, SpecificRecord event, String registrationId) {
        Headers headers = new RecordHeaders();
        EventHeaders.describe(headers, event.getSchema(), eventId, RegistryTopology.SERVICE);
        if (!registrationId.isEmpty()) {
            EventHeaders.registration(headers, registrationId);
        }
        byte[] value = events.serialize(topic.name(), headers, event);
        return new ProducerRecord<>(topic.name(), null, key, value, headers);
    }

    private static Refusal unreachable(Exception failure) {
        LOG.warn("A command did not reach the log", failure);
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", PAUSE);
    }

    /** Hears of every decision, also of those that nobody here waits for. */
    void decided(String commandId, CommandDecided decided) {
        CompletableFuture<CommandDecided> known = waiting.get(commandId);
        if (known != null) {
            known.complete(decided);
        }
    }
}
