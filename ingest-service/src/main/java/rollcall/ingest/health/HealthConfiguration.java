package rollcall.ingest.health;

import java.net.URI;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.ingest.idempotency.UploadLog;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    HealthIndicator brokerHealthIndicator(Admin admin) {
        return new BrokerHealth(admin);
    }

    @Bean
    HealthIndicator registryHealthIndicator(@Value("${rollcall.ingest.registry-probe}") URI probe) {
        return new RegistryHealth(probe);
    }

    /** Down until earlier uploads are recalled, without which a repeated one would not be recognized. */
    @Bean
    HealthIndicator uploadLogHealthIndicator(UploadLog log) {
        return () -> (log.isCaughtUp() ? Health.up() : Health.down()).build();
    }
}
