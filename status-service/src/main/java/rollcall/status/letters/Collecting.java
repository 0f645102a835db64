package rollcall.status.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rollcall.events.AuditEntry;
import rollcall.schemas.RegistryOutage;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.letters.LetterLog.Reading;

/** Notes what has been set aside and driven again since somebody last looked. One instance does so at a time. */
final class Collecting {
    private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);
    private static final Duration LOCKED_AT_MOST = Duration.ofSeconds(10);
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final LetterLog log;
    private final LetterTables tables;
    private final Deserializer<SpecificRecord> events;
    private final TransactionTemplate transaction;

    Collecting(
            LetterLog log,
            LetterTables tables,
            Deserializer<SpecificRecord> events,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tables = tables;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        // Whoever drives a letter again has one open.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Reads on.
     *
     * @return whether all is noted that was on the log by now; false if patience ended before
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    synchronized boolean collect(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean whole = step(patience);
        while (!whole && System.nanoTime() < deadline) {
            whole = step(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
        return whole;
    }

    private boolean step(Duration patience) {
        return transaction.execute(begun -> {
            tables.lock(LOCKED_AT_MOST);
            Reading reading = log.read(tables.positions(), patience);
            reading.records().forEach(this::note);
            tables.advance(reading.after());
            return reading.whole();
        });
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        Optional<Topic> source = LetterId.source(record.topic());
        if (source.isPresent()) {
            tables.insert(letter(source.get(), record));
        } else {
            entry(record).ifPresent(said -> LetterId.parse(said.getSubject()).ifPresent(id -> tables.note(id, said)));
        }
    }

    private static Letter letter(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        SetAside told = new SetAside(topic, record);
        return new Letter(
                new LetterId(topic, record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                told.sourcePartition(),
                told.sourceOffset(),
                told.service(),
                told.reason(),
                record.value() == null ? -1 : record.value().length,
                null);
    }

    /** The audit's entry, if somebody drove a letter again. */
    private Optional<AuditEntry> entry(ConsumerRecord<byte[], byte[]> record) {
        try {
            return events.deserialize(TopicCatalogue.AUDIT.name(), record.headers(), record.value())
                            instanceof AuditEntry entry
                    ? Optional.of(entry).filter(said -> said.getCommand().equals(Redriving.COMMAND))
                    : Optional.empty();
        } catch (RuntimeException failure) {
            if (RegistryOutage.caused(failure)) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    /** Forgets letters that their topics have forgotten. */
    void tidy() {
        log.firstKept().forEach((partition, first) -> {
            String topic = LetterId.source(partition.topic()).orElseThrow().name();
            int forgotten = first == 0 ? 0 : FORGOTTEN_AT_ONCE;
            while (forgotten == FORGOTTEN_AT_ONCE) {
                forgotten = transaction.execute(begun -> {
                    tables.lock(LOCKED_AT_MOST);
                    return tables.forget(topic, partition.partition(), first, FORGOTTEN_AT_ONCE);
                });
            }
        });
    }

    /** The same while nobody asks, for whoever does to wait for little. */
    void collectQuietly(Duration patience) {
        try {
            collect(patience);
        } catch (RuntimeException failed) {
            LOG.info("Dead letters cannot be looked up for the moment: {}", failed.getMessage());
        }
    }

    void tidyQuietly() {
        try {
            tidy();
        } catch (RuntimeException failed) {
            LOG.info("Dead letters cannot be tidied up for the moment: {}", failed.getMessage());
        }
    }
}
