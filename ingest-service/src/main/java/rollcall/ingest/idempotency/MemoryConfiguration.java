package rollcall.ingest.idempotency;

import java.time.Clock;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {
    @Bean
    UploadMemory uploadMemory(MemorySettings settings, Clock clock) {
        return new UploadMemory(settings, clock);
    }

    @Bean
    UploadLog uploadLog(UploadMemory memory, KafkaProperties kafka) {
        return new UploadLog(memory, kafka.buildConsumerProperties());
    }
}
