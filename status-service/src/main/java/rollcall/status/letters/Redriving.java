package rollcall.status.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.letters.Letter.Redriven;

/**
 * Puts a record that was set aside on its topic again, as it was, and says in the audit who did: both in one Kafka
 * transaction, so neither is there without the other, whatever breaks off. Before it does so it reads the audit to its end,
 * whoever wrote there; so of two calls, at whatever instances, the second learns of the first.
 */
final class Redriving {
    /** In the audit. */
    static final String COMMAND = "deadLetter.redrive";

    private static final String SOURCE = "/rollcall/status-service";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Collecting collecting;
    private final LetterQueries queries;
    private final LetterTables tables;
    private final LetterLog log;
    private final KafkaOperations<byte[], byte[]> writing;
    private final Serializer<SpecificRecord> events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param writing writes in transactions */
    Redriving(
            Collecting collecting,
            LetterQueries queries,
            LetterTables tables,
            LetterLog log,
            KafkaOperations<byte[], byte[]> writing,
            Serializer<SpecificRecord> events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.collecting = collecting;
        this.queries = queries;
        this.tables = tables;
        this.log = log;
        this.writing = writing;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Drives it again. One at a time at this instance: each has two connections of the database.
     *
     * @param again whether it may be one that was driven again before
     * @param by who wants it
     * @throws rollcall.http.Refusal if it is not there, may not come again, or was driven again
     */
    synchronized Letter redrive(LetterId id, boolean again, Actor by) {
        return transaction.execute(begun -> {
            tables.lock(id, PATIENCE);
            if (!collecting.collect(PATIENCE)) {
                throw LetterRefusals.behind();
            }
            Letter letter = queries.find(id).orElseThrow(LetterRefusals::unknown);
            if (!id.isRepeatable()) {
                throw LetterRefusals.notRepeatable(id);
            }
            Redriven before = letter.redriven();
            if (before != null && !again) {
                throw LetterRefusals.alreadyRedriven(before);
            }
            ConsumerRecord<byte[], byte[]> record = log.find(id).orElseThrow(LetterRefusals::unknown);
            AuditEntry entry = entry(letter, by);
            tables.note(id, entry);
            write(original(letter, record), event(entry));
            return letter.drivenAgain(new Redriven(entry.getAt(), by.getOrganization(), by.getPerson()));
        });
    }

    private AuditEntry entry(Letter letter, Actor by) {
        Map<String, String> details = new TreeMap<>();
        details.put("topic", letter.id().topic().name());
        details.put("partition", "" + letter.sourcePartition());
        if (letter.sourceOffset() >= 0) {
            details.put("offset", "" + letter.sourceOffset());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        return new AuditEntry(id, by.getOrganization(), by, COMMAND, letter.id().toString(), details, at);
    }

    /** With the time it comes at: by its own, an old record would be the first that its topic forgets. */
    private static ProducerRecord<byte[], byte[]> original(Letter letter, ConsumerRecord<byte[], byte[]> record) {
        Headers headers = new SetAside(letter.id().topic(), record).originalHeaders();
        return new ProducerRecord<>(
                letter.id().topic().name(), letter.sourcePartition(), null, record.key(), record.value(), headers);
    }

    private ProducerRecord<byte[], byte[]> event(AuditEntry entry) {
        String topic = TopicCatalogue.AUDIT.name();
        Headers headers = new RecordHeaders();
        EventHeaders.describe(headers, entry.getSchema(), entry.getEntryId(), SOURCE);
        byte[] value = events.serialize(topic, headers, entry);
        return new ProducerRecord<>(topic, null, entry.getCustomer().getBytes(UTF_8), value, headers);
    }

    private void write(ProducerRecord<byte[], byte[]> original, ProducerRecord<byte[], byte[]> entry) {
        try {
            writing.executeInTransaction(begun -> {
                CompletableFuture<?> first = begun.send(original);
                CompletableFuture<?> second = begun.send(entry);
                begun.flush();
                first.join();
                return second.join();
            });
        } catch (RuntimeException failure) {
            throw LetterRefusals.unwritten(failure);
        }
    }
}
