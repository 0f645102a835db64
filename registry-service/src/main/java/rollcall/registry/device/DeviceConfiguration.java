package rollcall.registry.device;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.registry.command.Commands;

@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {
    @Bean
    static DeviceCommands deviceCommands(Commands commands, Clock clock) {
        return new DeviceCommands(commands, clock);
    }

    @Bean
    static PolicyUpdates policyUpdates(Commands commands, Clock clock) {
        return new PolicyUpdates(commands, clock);
    }
}
