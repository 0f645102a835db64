package rollcall.ingest.idempotency;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventSerdes;

@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {
    @Bean
    UploadMemory uploadMemory(MemorySettings settings, Clock clock) {
        return new UploadMemory(settings, clock);
    }

    @Bean
    UploadLog uploadLog(UploadMemory memory, KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        Serde<UploadReceived> events = EventSerdes.of(settings);
        return new UploadLog(
                memory,
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                events.deserializer());
    }
}
