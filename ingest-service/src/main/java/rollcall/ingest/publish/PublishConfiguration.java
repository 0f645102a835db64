package rollcall.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.ingest.idempotency.UploadMemory;
import rollcall.ingest.spool.Spool;
import rollcall.schemas.EventSerdes;

@Configuration(proxyBeanMethods = false)
class PublishConfiguration {
    @Bean
    Producer<String, SpecificRecord> producer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        Serde<SpecificRecord> events = EventSerdes.of(settings);
        return new KafkaProducer<>(settings, new StringSerializer(), events.serializer());
    }

    @Bean
    Publications publications(
            Spool spool,
            Producer<String, SpecificRecord> producer,
            UploadMemory memory,
            MeterRegistry registry,
            PublishSettings settings,
            Clock clock) {
        registry.gauge("rollcall.spool.bytes", spool, Spool::size);
        Publications publications = new Publications(
                spool, new UploadPublisher(producer, clock), memory, new PublishMetrics(registry), settings);
        registry.gauge("rollcall.spool.uploads", publications, Publications::count);
        return publications;
    }
}
