package rollcall.registry.settlement;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.IdentityConflict;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

@Configuration(proxyBeanMethods = false)
class SettlementConfiguration {
    @Bean
    static KnownConflicts knownConflicts() {
        return new KnownConflicts();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static TopicFollower<IdentityConflict> conflictFollower(KnownConflicts conflicts, KafkaProperties kafka) {
        return TopicFollower.of(
                TopicCatalogue.DEVICES_CONFLICTS,
                kafka.buildConsumerProperties(),
                "conflicts",
                Beginning.FIRST,
                conflicts::told);
    }
}
