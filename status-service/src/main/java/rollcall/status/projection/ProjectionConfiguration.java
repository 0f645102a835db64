package rollcall.status.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.StatusProperties;

@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    /** What the view is folded from; all of it is kept for good. */
    private static final List<Topic> FOLDED = List.of(
            TopicCatalogue.UPLOADS_RECEIVED,
            TopicCatalogue.DEVICES_REJECTED,
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED);

    @Bean
    View view(DataSource database) {
        return new View(database);
    }

    @Bean
    FoldedTopics foldedTopics() {
        return new FoldedTopics(FOLDED);
    }

    @Bean(destroyMethod = "close")
    Serde<SpecificRecord> eventSerde(KafkaProperties kafka) {
        return EventSerdes.of(kafka.getProperties());
    }

    @Bean
    EventReader eventReader(Serde<SpecificRecord> serde) {
        return new EventReader(serde.deserializer());
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<?, ?> template, MeterRegistry meters) {
        return new DeadLetters(new DeadLetterPublishingRecoverer(template), meters);
    }

    @Bean
    Projection projection(
            StatusProperties settings,
            ConsumerFactory<byte[], byte[]> consumers,
            View view,
            EventReader reader,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        ViewLag lag = new ViewLag(meters);
        ProjectionMeters written = new ProjectionMeters(meters, Clock.systemUTC());
        return new Projection(settings.listeners(), number -> {
            ProjectionListener listener =
                    new ProjectionListener(new LogFolding(view, reader, deadLetters::accept, written), lag);
            return new Projection.Thread(listener, container(number, consumers, listener));
        });
    }

    @Bean
    ProjectionHealth projectionHealthIndicator(Projection projection) {
        return new ProjectionHealth(projection);
    }

    private static KafkaMessageListenerContainer<byte[], byte[]> container(
            int number, ConsumerFactory<byte[], byte[]> consumers, ProjectionListener listener) {
        ContainerProperties properties =
                new ContainerProperties(FOLDED.stream().map(Topic::name).toArray(String[]::new));
        properties.setMessageListener(listener);
        properties.setClientId("-" + number);
        // Committed offsets only show how far the group is; where it goes on stands in the database.
        properties.setSyncCommits(false);
        KafkaMessageListenerContainer<byte[], byte[]> container =
                new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName("projection-" + number);
        container.setCommonErrorHandler(new DefaultErrorHandler(untilItPasses()));
        return container;
    }

    /** Whatever fails a whole batch is an outage: single records are put aside before. */
    private static ExponentialBackOff untilItPasses() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }
}
