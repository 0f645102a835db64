package rollcall.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.annotation.KafkaStreamsDefaultConfiguration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import rollcall.schemas.EventSerdes;

/**
 * Runs the {@link StreamDefinition} of a service with its {@link StreamSettings}. Both are the service's beans; the
 * topology itself knows nothing of Spring.
 */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
public class StreamConfiguration {
    static {
        // For each record and each of its partitions without any, Kafka Streams formats a text for its trace log: other
        // languages' digits are looked up for that, which takes a tenth of the registry's time.
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    }

    @Bean
    static SchemaRegistry schemaRegistry(StreamSettings settings) {
        return new SchemaRegistry(settings.schemaRegistry());
    }

    @Bean(destroyMethod = "close")
    static Serde<SpecificRecord> events(KafkaProperties kafka) {
        return EventSerdes.of(kafka.buildStreamsProperties());
    }

    @Bean
    static StreamParts streamParts(
            Serde<SpecificRecord> events, StreamSettings settings, StreamDefinition definition, MeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        return new StreamParts(events, settings, new RowMeter(meters, definition.stage(), clock), clock);
    }

    @Bean
    static Handling handling(
            StreamParts parts, StreamDefinition definition, MeterRegistry meters, SchemaRegistry registry) {
        DeadLetters deadLetters =
                new DeadLetters(definition.service(), parts.events().serializer(), parts.rows(), meters, parts.clock());
        deadLetters.countFromZero(definition.topics());
        return new Handling(deadLetters, registry);
    }

    @Bean(KafkaStreamsDefaultConfiguration.DEFAULT_STREAMS_CONFIG_BEAN_NAME)
    static KafkaStreamsConfiguration streamsConfiguration(
            KafkaProperties kafka, StreamSettings settings, Handling handling) {
        Map<String, Object> config = kafka.buildStreamsProperties();
        ClientConfig.put(settings, config);
        handling.addTo(config);
        return new KafkaStreamsConfiguration(config);
    }

    @Bean
    static StreamsBuilderFactoryBeanConfigurer topology(
            StreamDefinition definition, StreamParts parts, ApplicationEventPublisher publisher) {
        return stream -> {
            stream.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
                @Override
                public void configureTopology(Topology topology) {
                    definition.topology().accept(topology, parts);
                }
            });
            stream.setClientSupplier(new StreamClients(definition.precedence()));
            stream.setStreamsUncaughtExceptionHandler(new Restart());
            stream.setStateListener(new EndOfStream(publisher));
        };
    }

    @Bean
    static MeterBinder streamFigures(StreamsBuilderFactoryBean stream) {
        return new StreamFigures(stream);
    }

    @Bean
    static Preparation preparation(StreamDefinition definition, StreamSettings settings, KafkaProperties kafka) {
        return new Preparation(definition, settings, kafka.buildAdminProperties());
    }

    @Bean
    static HealthIndicator streamHealthIndicator(StreamsBuilderFactoryBean stream) {
        return new StreamHealth(stream);
    }

    @Bean
    static HealthIndicator registryHealthIndicator(SchemaRegistry registry) {
        return new RegistryHealth(registry);
    }
}
