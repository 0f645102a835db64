package rollcall.status.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import rollcall.access.Caller;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceCommand;
import rollcall.http.RequestIds;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.answer.Exports;
import rollcall.status.answer.Snapshot;

/** Puts the wish that devices leave on the log, one by one. */
@Component
public final class Deregistrations {
    private static final String SOURCE = "/rollcall/status-service";
    private static final int BATCH = 2_000;

    private final KafkaTemplate<byte[], byte[]> log;
    private final Serde<SpecificRecord> events;
    private final Snapshot snapshot;
    private final Exports exports;
    private final Clock clock;

    Deregistrations(
            KafkaTemplate<byte[], byte[]> log,
            Serde<SpecificRecord> events,
            Snapshot snapshot,
            Exports exports,
            Clock clock) {
        this.log = log;
        this.events = events;
        this.snapshot = snapshot;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Those that are meant.
     *
     * @param sql selects {@code device_id} and {@code upload_id}, the upload that registered the device
     * @param told what the set is, by name, for the audit
     */
    public record Meant(String customer, String sql, Map<String, Object> parameters, Map<String, String> told) {}

    /**
     * What was asked for.
     *
     * @param commandId identifies the whole set
     * @param devices how many are asked to leave
     */
    public record Requested(String commandId, int devices) {}

    /** Answers when every command is acknowledged. */
    public Requested request(Meant meant, Caller caller, HttpServletRequest request) throws IOException {
        Batches batches = new Batches(meant.customer(), actor(caller, request));
        exports.run(() -> {
            try {
                batches.begin(meant.told());
                RowCallbackHandler each = row -> batches.add(row.getString("device_id"), row.getString("upload_id"));
                snapshot.read(cursor -> cursor.query(meant.sql(), meant.parameters(), each));
                batches.settle();
            } catch (KafkaException | CompletionException unwritten) {
                throw LeavingRefusals.unwritten(unwritten);
            }
        });
        return new Requested(batches.commandId, batches.devices);
    }

    private static Actor actor(Caller caller, HttpServletRequest request) {
        RequestIds ids = RequestIds.of(request);
        return new Actor(caller.organization(), caller.person(), caller.client(), ids.requestId(), ids.correlationId());
    }

    /** Commands on their way, so many at a time. */
    private final class Batches {
        private final String commandId = UUID.randomUUID().toString();
        private final Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        private final List<CompletableFuture<?>> underWay = new ArrayList<>(BATCH);
        private final String customer;
        private final Actor by;
        private int devices;

        Batches(String customer, Actor by) {
            this.customer = customer;
            this.by = by;
        }

        void begin(Map<String, String> told) {
            AuditEntry entry = new AuditEntry(commandId, customer, by, "devices.deregister", commandId, told, at);
            send(TopicCatalogue.AUDIT, customer, commandId, entry);
        }

        void add(String deviceId, String uploadId) {
            DeviceCommand command = DeviceCommand.newBuilder()
                    .setCommandId(commandId)
                    .setCommand("deregister")
                    .setCustomer(customer)
                    .setDeviceId(deviceId)
                    .setUploadId(uploadId)
                    .setBy(by)
                    .setAt(at)
                    .build();
            send(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, deviceId, commandId + '/' + deviceId, command);
            devices++;
        }

        void settle() {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
            underWay.clear();
        }

        private void send(Topic topic, String key, String id, SpecificRecord event) {
            Headers headers = new RecordHeaders();
            EventHeaders.describe(headers, event.getSchema(), id, SOURCE);
            byte[] value = events.serializer().serialize(topic.name(), headers, event);
            underWay.add(log.send(new ProducerRecord<>(topic.name(), null, key.getBytes(UTF_8), value, headers)));
            if (underWay.size() == BATCH) {
                settle();
            }
        }
    }
}
