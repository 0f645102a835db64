package rollcall.registry;

import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import rollcall.access.AccessSettings;
import rollcall.access.Door;
import rollcall.partnerships.PartnershipConfiguration;
import rollcall.registry.partner.Partners;
import rollcall.registry.publication.PublicationSettings;
import rollcall.registry.relationship.ConsentSettings;
import rollcall.registry.seeding.ProfileSeeding;
import rollcall.registry.topology.RegistryRules;
import rollcall.registry.topology.RegistryTopology;
import rollcall.streams.StreamConfiguration;
import rollcall.streams.StreamDefinition;
import rollcall.streams.StreamSettings;
import rollcall.webhooks.WebhookSettings;

/** The service that claims devices and assigns profiles. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RollcallSettings.class)
@Import({StreamConfiguration.class, PartnershipConfiguration.class})
public class RegistryApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(RegistryApplication.class, arguments);
    }

    @Bean
    static AccessSettings accessSettings(RollcallSettings settings) {
        return settings.access();
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static Door door() {
        return RegistryDoor.door();
    }

    @Bean
    static ConsentSettings consentSettings(RollcallSettings settings) {
        return settings.consent();
    }

    @Bean
    static PublicationSettings publicationSettings(RollcallSettings settings) {
        return settings.publication();
    }

    @Bean
    static WebhookSettings webhookSettings(RollcallSettings settings) {
        return settings.webhooks();
    }

    @Bean
    static Partners partners(RollcallSettings settings) {
        return new Partners(settings.partners());
    }

    @Bean
    static StreamSettings streamSettings(RollcallSettings settings) {
        return settings.registry().stream();
    }

    @Bean
    static ProfileSeeding profileSeeding(KafkaProperties kafka, Serde<SpecificRecord> events, StreamSettings settings) {
        return new ProfileSeeding(
                kafka.buildConsumerProperties(),
                kafka.buildProducerProperties(),
                events.serializer(),
                settings.patience());
    }

    @Bean
    static StreamDefinition streamDefinition(ProfileSeeding seeding, RollcallSettings settings) {
        RegistryRules rules = settings.registry().rules();
        return new StreamDefinition(
                "registry",
                RegistryTopology.SERVICE,
                RegistryTopology.topics(),
                RegistryTopology.PRECEDENCE,
                seeding,
                (topology, parts) -> RegistryTopology.addTo(topology, parts, rules));
    }
}
