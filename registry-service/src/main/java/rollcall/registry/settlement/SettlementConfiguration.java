package rollcall.registry.settlement;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.IdentityConflict;
import rollcall.schemas.EventSerdes;
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
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, kafka.getClientId() + "-conflicts");
        Serde<IdentityConflict> events = EventSerdes.of(settings);
        return new TopicFollower<IdentityConflict>(
                TopicCatalogue.DEVICES_CONFLICTS,
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                events.deserializer(),
                Beginning.FIRST,
                conflicts::told);
    }
}
