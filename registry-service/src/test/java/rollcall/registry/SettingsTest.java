package rollcall.registry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import rollcall.streams.StreamSettingsTest;

class SettingsTest extends StreamSettingsTest {
    SettingsTest() {
        super(
                "registry",
                Settings.class,
                context -> context.getBean(RollcallSettings.class).registry());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RollcallSettings.class)
    static class Settings {}
}
