package rollcall.status.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.flywaydb.core.Flyway;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import rollcall.schemas.Principals;

@Configuration(proxyBeanMethods = false)
class LettersConfiguration {
    private static final String SCHEMA = "letters";
    private static final Duration UNASKED_EVERY = Duration.ofSeconds(30);
    private static final Duration TIDIED_EVERY = Duration.ofMinutes(10);
    private static final int FETCHED_AT_MOST = 4 << 20;
    private static final int RECORDS_AT_MOST = 500;

    private static final int WRITTEN_WITHIN_MILLIS = 10_000;

    /** That the tables are there. */
    record Tables() {}

    @Bean
    Tables letterTablesMigrated(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .locations("classpath:db/letters")
                .load()
                .migrate();
        return new Tables();
    }

    @Bean
    LetterTables letterTables(JdbcClient database, Tables migrated) {
        return new LetterTables(database);
    }

    @Bean
    LetterQueries letterQueries(JdbcClient database, Tables migrated) {
        return new LetterQueries(database);
    }

    @Bean
    LetterLog letterLog(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rollcall-status-letters");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AT_MOST);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_MOST);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new LetterLog(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    Collecting letterCollecting(
            LetterLog log, LetterTables tables, Serde<SpecificRecord> events, PlatformTransactionManager transactions) {
        return new Collecting(log, tables, events.deserializer(), transactions);
    }

    @Bean
    OpenLetters openLetters(Collecting collecting, LetterQueries letters) {
        return new OpenLetters(collecting, letters);
    }

    /** Nobody else is to write in transactions, so what makes them is no bean of its own. */
    @Bean
    RedriveWriting redriveWriting(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 2 * WRITTEN_WITHIN_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WRITTEN_WITHIN_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WRITTEN_WITHIN_MILLIS / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WRITTEN_WITHIN_MILLIS);
        DefaultKafkaProducerFactory<byte[], byte[]> producers = new DefaultKafkaProducerFactory<>(settings);
        producers.setTransactionIdPrefix(Principals.REDRIVE_TRANSACTIONS + '-' + UUID.randomUUID() + '-');
        return new RedriveWriting(producers, new KafkaTemplate<>(producers));
    }

    /** Writes in transactions of its own. */
    record RedriveWriting(DefaultKafkaProducerFactory<byte[], byte[]> producers, KafkaTemplate<byte[], byte[]> template)
            implements AutoCloseable {
        @Override
        public void close() {
            producers.destroy();
        }
    }

    @Bean
    Redriving redriving(
            Collecting collecting,
            LetterQueries queries,
            LetterTables tables,
            LetterLog log,
            RedriveWriting writing,
            Serde<SpecificRecord> events,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Redriving(
                collecting, queries, tables, log, writing.template(), events.serializer(), transactions, clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService lettersUnasked(Collecting collecting) {
        ScheduledExecutorService unasked = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "dead-letters");
            thread.setDaemon(true);
            return thread;
        });
        unasked.scheduleWithFixedDelay(
                () -> collecting.collectQuietly(UNASKED_EVERY),
                UNASKED_EVERY.toMillis(),
                UNASKED_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        unasked.scheduleWithFixedDelay(
                collecting::tidyQuietly, TIDIED_EVERY.toMillis(), TIDIED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return unasked;
    }
}
