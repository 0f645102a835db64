package rollcall.registry.webhook;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.Webhook;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    static KnownWebhooks knownWebhooks() {
        return new KnownWebhooks();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static TopicFollower<Webhook> webhookFollower(KnownWebhooks webhooks, KafkaProperties kafka) {
        return TopicFollower.of(
                TopicCatalogue.WEBHOOKS, kafka.buildConsumerProperties(), "webhooks", Beginning.FIRST, webhooks::told);
    }
}
