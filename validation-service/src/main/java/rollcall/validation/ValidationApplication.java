package rollcall.validation;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import rollcall.access.AccessSettings;
import rollcall.access.Door;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Precedence;
import rollcall.streams.StreamConfiguration;
import rollcall.streams.StreamDefinition;
import rollcall.streams.StreamSettings;
import rollcall.validation.topology.ValidationTopology;

/** The service that judges rows. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RollcallSettings.class)
@Import(StreamConfiguration.class)
public class ValidationApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ValidationApplication.class, arguments);
    }

    @Bean
    static AccessSettings accessSettings(RollcallSettings settings) {
        return settings.access();
    }

    /** Nothing is asked of it but how it does. */
    @Bean
    static Door door() {
        return Door.of();
    }

    @Bean
    static StreamSettings streamSettings(RollcallSettings settings) {
        return settings.validation();
    }

    @Bean
    static StreamDefinition streamDefinition() {
        Judge judge = new Judge(FieldLimits.DEFAULTS);
        return new StreamDefinition(
                "validation",
                ValidationTopology.SERVICE,
                List.of(
                        TopicCatalogue.DEVICES_UPLOADED,
                        TopicCatalogue.DEVICES_UPLOADED.deadLetter(),
                        TopicCatalogue.DEVICES_ACCEPTED,
                        TopicCatalogue.DEVICES_REJECTED,
                        TopicCatalogue.DEVICES_REFUSED),
                Precedence.NONE,
                () -> {},
                (topology, parts) -> ValidationTopology.addTo(topology, parts, judge));
    }
}
