package rollcall.status.rebuild;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.status.projection.EventReader;
import rollcall.status.projection.FoldedTopics;
import rollcall.status.projection.LogFolding;
import rollcall.status.projection.View;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    Rebuild rebuild(DataSource database, KafkaProperties kafka, EventReader reader, FoldedTopics topics, Clock clock) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rollcall-status-rebuild");
        return new Rebuild(
                database,
                next -> new Refold(
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                        // The projection has put every poison aside already.
                        new LogFolding(new View(next), reader, (record, cause) -> {}),
                        topics.partitions()),
                clock);
    }
}
