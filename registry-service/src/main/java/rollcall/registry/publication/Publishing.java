package rollcall.registry.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import rollcall.bodies.BodyReader;
import rollcall.events.AuditEntry;
import rollcall.events.CatalogueEntryDecided;
import rollcall.http.Refusal;
import rollcall.registry.topology.RegistryTopology;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * Takes one catalogue from its first byte to the last decision. Entries go on the log as they are read: each stands for
 * itself, so half a catalogue harms nobody, and sent again it finds what is there unchanged.
 */
final class Publishing {
    private final Producer<String, byte[]> producer;
    private final Serializer<SpecificRecord> events;
    private final PublicationSettings settings;
    private final Semaphore turns;
    private final Map<String, Publication> underWay = new ConcurrentHashMap<>();

    Publishing(Producer<String, byte[]> producer, Serializer<SpecificRecord> events, PublicationSettings settings) {
        this.producer = producer;
        this.events = events;
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce());
    }

    /**
     * Returns what was decided of every entry, or of those that were decided in time.
     *
     * @throws Refusal if the body is not sound, or cannot be put on the log
     */
    PublicationView publish(PublicationCall call, EntryRule rule, BodyReader reader, InputStream body)
            throws IOException, InterruptedException {
        if (!turns.tryAcquire()) {
            throw PublicationRefusals.busy();
        }
        Publication publication = new Publication(call.id(), settings.problems(), call.language());
        underWay.put(call.id(), publication);
        try {
            read(call, rule, reader, body, publication);
            PublicationView sent = publication.view();
            if (sent.entries() == 0) {
                throw PublicationRefusals.noEntries();
            }
            send(publication, TopicCatalogue.AUDIT, call.partner(), call.id(), audited(call, sent));
            producer.flush();
            publication.awaitEnd(settings.patience());
            if (publication.hasFailed()) {
                throw PublicationRefusals.unreachable();
            }
            return publication.view();
        } finally {
            underWay.remove(call.id(), publication);
            turns.release();
        }
    }

    private void read(
            PublicationCall call, EntryRule rule, BodyReader reader, InputStream body, Publication publication)
            throws IOException {
        EntrySink sink = new EntrySink(
                publication,
                call,
                rule,
                settings,
                (key, entry) -> send(
                        publication,
                        TopicCatalogue.CATALOGUE_RECEIVED,
                        key,
                        entry.getPublicationId() + ':' + entry.getEntryNumber(),
                        entry));
        reader.read(body, sink);
    }

    private void send(Publication publication, Topic topic, String key, String id, SpecificRecord event) {
        Headers headers = new RecordHeaders();
        EventHeaders.describe(headers, event.getSchema(), id, RegistryTopology.SERVICE);
        byte[] value = events.serialize(topic.name(), headers, event);
        try {
            producer.send(new ProducerRecord<>(topic.name(), null, key, value, headers), (written, failure) -> {
                if (failure != null) {
                    publication.failed(failure);
                }
            });
        } catch (KafkaException unsendable) {
            publication.failed(unsendable);
        }
    }

    private static AuditEntry audited(PublicationCall call, PublicationView sent) {
        return AuditEntry.newBuilder()
                .setEntryId(call.id())
                .setCustomer(call.partner())
                .setBy(call.by())
                .setCommand("catalogue.publish")
                .setSubject(call.id())
                .setDetails(Map.of("entries", Integer.toString(sent.entries())))
                .setAt(call.receivedAt())
                .build();
    }

    /** Hears of every decision, also of those that nobody here waits for. */
    void decided(String key, CatalogueEntryDecided decided) {
        Publication publication = underWay.get(decided.getPublicationId());
        if (publication != null) {
            publication.decided(decided);
        }
    }
}
