package rollcall.partnerships;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.Relationship;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

/** Follows the relationships; imported by a service whose door partners pass. */
@Configuration(proxyBeanMethods = false)
public class PartnershipConfiguration {
    @Bean
    static Relationships relationships() {
        return new Relationships();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static TopicFollower<Relationship> relationshipFollower(Relationships relationships, KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, kafka.getClientId() + "-relationships");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Serde<Relationship> events = EventSerdes.of(settings);
        return new TopicFollower<Relationship>(
                TopicCatalogue.RELATIONSHIPS,
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                events.deserializer(),
                Beginning.FIRST,
                relationships::put);
    }

    /** Down until all relationships are known: before that every partner would be turned away. */
    @Bean
    static HealthIndicator relationshipsHealthIndicator(TopicFollower<Relationship> follower) {
        return () -> (follower.isCaughtUp() ? Health.up() : Health.down()).build();
    }
}
