package rollcall.registry.policy;

import java.time.Clock;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.events.Profile;
import rollcall.registry.command.Commands;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {
    @Bean
    static KnownProfiles knownProfiles() {
        return new KnownProfiles();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    static TopicFollower<Profile> profileFollower(KnownProfiles profiles, KafkaProperties kafka) {
        return TopicFollower.of(
                        TopicCatalogue.PROFILES,
                        kafka.buildConsumerProperties(),
                        "profiles",
                        Beginning.FIRST,
                        profiles::told)
                .ofOneCopy();
    }

    @Bean
    static Governing governing(Commands commands, KnownProfiles profiles, Clock clock) {
        return new Governing(commands, profiles, clock);
    }
}
