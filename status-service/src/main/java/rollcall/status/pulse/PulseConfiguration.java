package rollcall.status.pulse;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.status.letters.OpenLetters;

@Configuration(proxyBeanMethods = false)
class PulseConfiguration {
    private static final String SCHEMA = "pulse";
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration TIDIED_EVERY = Duration.ofMinutes(1);
    private static final int BROKER_PATIENCE_MILLIS = 3_000;

    @Bean
    Ticks ticks(DataSource database, JdbcClient client) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .locations("classpath:db/pulse")
                .load()
                .migrate();
        return new Ticks(client);
    }

    @Bean
    Gathering gathering() {
        return new Gathering();
    }

    /** Asks the broker about offsets; closed with the service. */
    @Bean
    Admin pulseAdmin(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "rollcall-status-pulse");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BROKER_PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BROKER_PATIENCE_MILLIS);
        return Admin.create(settings);
    }

    @Bean
    Gaps gaps(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rollcall-status-gaps");
        return new Gaps(() -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    LogFigures logFigures(Admin pulseAdmin, Gaps gaps, KafkaProperties kafka) {
        return new LogFigures(pulseAdmin, gaps, kafka.getConsumer().getGroupId());
    }

    @Bean
    Looking looking(LogFigures log, Ticks ticks, OpenLetters letters, Clock clock) {
        return new Looking(log, ticks, letters::count, clock);
    }

    @Bean
    Watchers watchers(Looking looking, Clock clock) {
        return new Watchers(looking, clock);
    }

    @Bean
    Recording recording(Gathering gathering, Ticks ticks) {
        return new Recording(gathering, ticks);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService pulseBeats(Watchers watchers, Recording recording) {
        ScheduledExecutorService beats = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "pulse");
            thread.setDaemon(true);
            return thread;
        });
        beats.scheduleAtFixedRate(watchers::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        beats.scheduleAtFixedRate(recording::record, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        beats.scheduleWithFixedDelay(
                recording::tidy, TIDIED_EVERY.toMillis(), TIDIED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return beats;
    }
}
