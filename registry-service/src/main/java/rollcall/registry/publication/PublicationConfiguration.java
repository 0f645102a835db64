package rollcall.registry.publication;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.CatalogueEntryDecided;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    private static final int BATCH = 128 * 1024;

    /** One of its own: millions of entries must not stand before a command. */
    @Bean
    static EntryProducer entryProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, kafka.getClientId() + "-entries");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new EntryProducer(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    /** Keeps the two producers apart. */
    record EntryProducer(KafkaProducer<String, byte[]> producer) implements DisposableBean {
        @Override
        public void destroy() {
            producer.close();
        }
    }

    @Bean
    static Publishing publishing(EntryProducer entries, Serde<SpecificRecord> events, PublicationSettings settings) {
        return new Publishing(entries.producer(), events.serializer(), settings);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static TopicFollower<CatalogueEntryDecided> entryFollower(Publishing publishing, KafkaProperties kafka) {
        return TopicFollower.of(
                TopicCatalogue.CATALOGUE_DECIDED,
                kafka.buildConsumerProperties(),
                "entries",
                Beginning.NOW,
                publishing::decided);
    }
}
