package rollcall.registry;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.backbone.Backbone;

/** The service as tests start it. */
final class Service {
    private Service() {}

    static ConfigurableApplicationContext start(Backbone backbone, Path stateDirectory) {
        return SpringApplication.run(RegistryApplication.class, arguments(backbone, stateDirectory));
    }

    static String[] arguments(Backbone backbone, Path stateDirectory) {
        return Stream.concat(backbone.arguments(), Stream.of("--rollcall.registry.state-directory=" + stateDirectory))
                .toArray(String[]::new);
    }
}
