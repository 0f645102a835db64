package rollcall.status.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicCheck;
import rollcall.status.StatusSettings;

@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final List<Topic> PROMPT = List.of(
            TopicCatalogue.UPLOADS_RECEIVED,
            TopicCatalogue.DEVICES_REJECTED,
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_HISTORY,
            TopicCatalogue.DEVICES_CONFLICTS,
            TopicCatalogue.AUDIT);

    /** One call brings millions: they have a thread of their own, so that no row waits behind them. */
    private static final List<Topic> MILLIONS = List.of(TopicCatalogue.CATALOGUE_DEVICES);

    /** What the view is folded from: every record is kept for good, or the last of each key. */
    static final List<Topic> FOLDED =
            Stream.of(PROMPT, MILLIONS).flatMap(List::stream).toList();

    @Bean
    View view(DataSource database, Witness witness) {
        return new View(database, witness);
    }

    /** Fails the start if the broker's topics are not those of the catalogue. */
    @Bean
    FoldedTopics foldedTopics(KafkaProperties kafka) {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            TopicCheck.verify(admin, FOLDED, PATIENCE);
        }
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
    DeadLetters deadLetters(
            KafkaTemplate<?, ?> template, KafkaProperties kafka, MeterRegistry meters, FoldedTopics topics) {
        byte[] group = kafka.getConsumer().getGroupId().getBytes(UTF_8);
        DeadLetterPublishingRecoverer publisher = new DeadLetterPublishingRecoverer(template);
        // It names the reader by itself only where a container met the failure.
        publisher.addHeadersFunction(
                (record, failure) -> new RecordHeaders().add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group));
        return new DeadLetters(publisher, meters, topics);
    }

    @Bean
    Projection projection(
            StatusSettings settings,
            ConsumerFactory<byte[], byte[]> consumers,
            FoldedTopics checked,
            View view,
            EventReader reader,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Arrivals arrivals) {
        ViewLag lag = new ViewLag(meters);
        ProjectionMeters written = new ProjectionMeters(meters, Clock.systemUTC(), arrivals);
        Supplier<ProjectionListener> listeners =
                () -> new ProjectionListener(new LogFolding(view, reader, deadLetters::accept, written), lag);
        Stream<Projection.Thread> prompt = IntStream.range(0, settings.listeners())
                .mapToObj(number -> thread("" + number, PROMPT, consumers, listeners.get()));
        Projection.Thread millions = thread("catalogue", MILLIONS, consumers, listeners.get());
        return new Projection(Stream.concat(prompt, Stream.of(millions)).toList());
    }

    @Bean
    ProjectionHealth projectionHealthIndicator(Projection projection) {
        return new ProjectionHealth(projection);
    }

    private static Projection.Thread thread(
            String name, List<Topic> topics, ConsumerFactory<byte[], byte[]> consumers, ProjectionListener listener) {
        ContainerProperties properties =
                new ContainerProperties(topics.stream().map(Topic::name).toArray(String[]::new));
        properties.setMessageListener(listener);
        properties.setClientId("-" + name);
        // Committed offsets only show how far the group is; where it goes on stands in the database.
        properties.setSyncCommits(false);
        // Also behind the ends of transactions, which are offsets without a record: else it would seem behind for ever.
        properties.setFixTxOffsets(true);
        KafkaMessageListenerContainer<byte[], byte[]> container =
                new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName("projection-" + name);
        container.setCommonErrorHandler(new OutagePatience(listener));
        return new Projection.Thread(listener, container);
    }
}
