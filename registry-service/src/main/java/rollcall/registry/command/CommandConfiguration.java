package rollcall.registry.command;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.CommandDecided;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    @Bean(destroyMethod = "close")
    static Producer<String, byte[]> commandProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, kafka.getClientId() + "-commands");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    static Commands commands(Producer<String, byte[]> commandProducer, Serde<SpecificRecord> events) {
        return new Commands(commandProducer, events.serializer());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static TopicFollower<CommandDecided> decisionFollower(Commands commands, KafkaProperties kafka) {
        return TopicFollower.of(
                TopicCatalogue.COMMANDS_DECIDED,
                kafka.buildConsumerProperties(),
                "decisions",
                Beginning.NOW,
                commands::decided);
    }
}
