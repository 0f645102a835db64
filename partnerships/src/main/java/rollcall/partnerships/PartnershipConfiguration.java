package rollcall.partnerships;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.Relationship;
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
        return TopicFollower.of(
                TopicCatalogue.RELATIONSHIPS,
                kafka.buildConsumerProperties(),
                "relationships",
                Beginning.FIRST,
                relationships::put);
    }

    /** Down until all relationships are known: before that every partner would be turned away. */
    @Bean
    static HealthIndicator relationshipsHealthIndicator(TopicFollower<Relationship> follower) {
        return () -> (follower.isCaughtUp() ? Health.up() : Health.down()).build();
    }
}
