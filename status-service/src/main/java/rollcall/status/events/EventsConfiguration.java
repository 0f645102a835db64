package rollcall.status.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.access.Partnerships;
import rollcall.status.StatusSettings;
import rollcall.status.projection.EventReader;
import rollcall.status.projection.FoldedTopics;

@Configuration(proxyBeanMethods = false)
class EventsConfiguration {
    private static final Duration ATTENDED_EVERY = Duration.ofMillis(250);

    @Bean
    EventSettings eventSettings(StatusSettings settings) {
        return settings.events();
    }

    /** @param checked the broker is there, and its topics are the catalogue's */
    @Bean
    EventIds eventIds(KafkaProperties kafka, FoldedTopics checked) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            return new EventIds(admin.describeCluster().clusterId().get());
        }
    }

    @Bean
    Readers eventReaders(EventSettings settings, Partnerships partnerships, Clock clock, MeterRegistry meters) {
        return new Readers(settings, partnerships, clock, meters);
    }

    @Bean
    LogReadings logReadings(KafkaProperties kafka, EventReader events) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        AtomicInteger made = new AtomicInteger();
        return (purpose, start) -> {
            Map<String, Object> own = new HashMap<>(settings);
            own.put(ConsumerConfig.CLIENT_ID_CONFIG, "rollcall-status-" + purpose + '-' + made.incrementAndGet());
            return new LogReading(
                    new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer()), events, start);
        };
    }

    @Bean
    Replays replays(EventSettings settings, Readers readers, LogReadings readings, Visible visible, Clock clock) {
        return new Replays(settings, readers, readings, visible::states, clock);
    }

    @Bean
    Following eventFollowing(
            EventSettings settings,
            Readers readers,
            LogReadings readings,
            Visible visible,
            Replays replays,
            Clock clock) {
        return new Following(settings, readers, readings, visible, replays, clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService eventAttendance(Readers readers) {
        ScheduledExecutorService attendance = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "event-attendance");
            thread.setDaemon(true);
            return thread;
        });
        attendance.scheduleWithFixedDelay(
                readers::attend, ATTENDED_EVERY.toMillis(), ATTENDED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return attendance;
    }
}
