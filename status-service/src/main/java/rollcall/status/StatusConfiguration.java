package rollcall.status;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import rollcall.access.AccessSettings;
import rollcall.access.Door;
import rollcall.partnerships.PartnershipConfiguration;
import rollcall.webhooks.WebhookSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RollcallSettings.class)
@Import(PartnershipConfiguration.class)
class StatusConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AccessSettings accessSettings(RollcallSettings settings) {
        return settings.access();
    }

    @Bean
    WebhookSettings webhookSettings(RollcallSettings settings) {
        return settings.webhooks();
    }

    @Bean
    Door door() {
        return StatusDoor.door();
    }

    @Bean
    StatusSettings statusSettings(RollcallSettings settings) {
        return settings.status();
    }
}
