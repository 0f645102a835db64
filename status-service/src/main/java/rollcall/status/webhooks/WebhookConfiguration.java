package rollcall.status.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.flywaydb.core.Flyway;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import rollcall.events.Webhook;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;
import rollcall.status.StatusSettings;
import rollcall.status.projection.Witness;
import rollcall.status.uploads.UploadStates;
import rollcall.webhooks.WebhookSettings;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    private static final String SCHEMA = "webhooks";

    /** That the tables are there. */
    record Tables() {}

    @Bean
    Tables webhookTables(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .locations("classpath:db/webhooks")
                .load()
                .migrate();
        return new Tables();
    }

    @Bean
    DeliverySettings deliverySettings(StatusSettings settings) {
        return settings.webhooks();
    }

    @Bean
    KnownWebhooks knownWebhooks() {
        return new KnownWebhooks();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    TopicFollower<Webhook> webhookFollower(KnownWebhooks webhooks, KafkaProperties kafka) {
        return TopicFollower.of(
                TopicCatalogue.WEBHOOKS, kafka.buildConsumerProperties(), "webhooks", Beginning.FIRST, webhooks::told);
    }

    @Bean
    Witness noting(
            KnownWebhooks webhooks,
            TopicFollower<Webhook> webhookFollower,
            DeliverySettings settings,
            Clock clock,
            Tables tables) {
        return new Noting(webhooks, webhookFollower, settings, clock);
    }

    @Bean
    Deliveries deliveries(JdbcClient database, Tables tables) {
        return new Deliveries(database);
    }

    @Bean
    Posting posting(DeliverySettings settings, WebhookSettings webhooks) {
        return new Posting(
                new CheckedNames(SystemDefaultDnsResolver.INSTANCE, webhooks.allowLoopback()),
                settings.senders(),
                settings.timeout());
    }

    @Bean
    Leases leases(JdbcClient database, PlatformTransactionManager transactions, Tables tables) {
        return new Leases(database, transactions);
    }

    @Bean
    Sending sending(
            KnownWebhooks webhooks,
            TopicFollower<Webhook> webhookFollower,
            Deliveries deliveries,
            Leases leases,
            Posting posting,
            UploadStates uploads,
            JdbcClient database,
            PlatformTransactionManager transactions,
            DeliverySettings settings,
            WebhookSettings shared,
            Clock clock,
            MeterRegistry meters) {
        Endings endings = new Endings(database, transactions, uploads::find, webhooks, deliveries, clock);
        Attempt attempt =
                new Attempt(webhooks, deliveries, posting, shared.sealing(), shared.allowLoopback(), settings, clock);
        return new Sending(webhooks, webhookFollower, deliveries, leases, endings, attempt, settings, clock, meters);
    }
}
