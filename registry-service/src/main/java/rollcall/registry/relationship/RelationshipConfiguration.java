package rollcall.registry.relationship;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.partnerships.Relationships;
import rollcall.registry.command.Commands;

@Configuration(proxyBeanMethods = false)
class RelationshipConfiguration {
    @Bean
    static Asking asking(Commands commands, Relationships relationships, Clock clock) {
        return new Asking(commands, relationships, clock);
    }

    @Bean
    static Links links(ConsentSettings settings) {
        return new Links(settings.origin());
    }
}
