package rollcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebhookSettingsTest {
    @Test
    void sealNothingAndKeepThisMachineOutUnlessTheyAreTold() {
        assertThat(bound(Map.of())).isEqualTo(new WebhookSettings(Map.of(), "", false));
    }

    @Test
    void allowThisMachineWhereTheySaySo() {
        assertThat(bound(Map.of("rollcall.webhooks.allow-loopback", "true")).allowLoopback())
                .isTrue();
    }

    private static WebhookSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("rollcall.webhooks", WebhookSettings.class);
    }
}
