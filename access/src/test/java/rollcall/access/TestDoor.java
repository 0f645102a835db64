package rollcall.access;

import java.security.Principal;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest application with a door: contoso's partner is northwind. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(TestDoor.Settings.class)
@Import(TestDoor.Calls.class)
class TestDoor {

    @org.springframework.boot.context.properties.ConfigurationProperties("rollcall")
    record Settings(
            @org.springframework.boot.context.properties.bind.DefaultValue
            AccessSettings access) {}

    @Bean
    AccessSettings accessSettings(Settings settings) {
        return settings.access();
    }

    @Bean
    Door door() {
        return Door.of(
                Rule.of(
                                HttpMethod.POST,
                                "/v1/customers/{customer}/deviceBatches",
                                Scope.DEVICES_UPLOAD,
                                Party.CUSTOMER,
                                Party.ITS_PARTNER)
                        .telling(Rule.ToOthers.RELATIONSHIP_REQUIRED),
                Rule.of(
                        HttpMethod.GET,
                        "/v1/customers/{customer}/devices",
                        Scope.DEVICES_READ,
                        Party.CUSTOMER,
                        Party.ITS_PARTNER),
                Rule.of(HttpMethod.POST, "/v1/partners/{partner}/catalogue", Scope.CATALOGUE_PUBLISH, Party.PARTNER),
                Rule.of(HttpMethod.POST, "/v1/operator/conflicts/{id}", Scope.CONFLICTS_SETTLE, Party.OPERATOR));
    }

    @Bean
    Partnerships partnerships() {
        return (partner, customer) -> partner.equals("northwind") && customer.equals("contoso");
    }

    @RestController
    static class Calls {
        @PostMapping("/v1/customers/{customer}/deviceBatches")
        void upload(@PathVariable String customer) {}

        @GetMapping("/v1/customers/{customer}/devices")
        Map<String, String> devices(@PathVariable String customer, Caller caller, Principal principal) {
            return Map.of(
                    "organization", caller.organization(),
                    "client", caller.client(),
                    "person", caller.person(),
                    "principal", principal.getName());
        }

        @PostMapping("/v1/partners/{partner}/catalogue")
        void catalogue(@PathVariable String partner) {}

        @PostMapping("/v1/operator/conflicts/{id}")
        void settle(@PathVariable String id) {}
    }
}
