package rollcall.gateway;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.access.AccessSettings;
import rollcall.access.Door;
import rollcall.access.Rule;
import rollcall.gateway.login.LoginSettings;

/** Keeps its own figures for the operator; every other call goes on, for the service behind to judge. */
@Configuration(proxyBeanMethods = false)
class GatewayDoor {
    @Bean
    static AccessSettings accessSettings(RollcallSettings settings) {
        return settings.access();
    }

    @Bean
    static LoginSettings loginSettings(RollcallSettings settings) {
        return settings.login();
    }

    @Bean
    static Door door() {
        return Door.of(Stream.of(GET, POST, PUT, PATCH, DELETE)
                .map(method -> Rule.open(method, "/**"))
                .toArray(Rule[]::new));
    }
}
