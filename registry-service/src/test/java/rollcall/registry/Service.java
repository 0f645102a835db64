package rollcall.registry;

import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.backbone.Backbone;
import rollcall.streams.StreamService;

/** The service as tests start it. */
final class Service {
    private static final StreamService REGISTRY = new StreamService(RegistryApplication.class, "registry");

    private Service() {}

    static ConfigurableApplicationContext start(Backbone backbone, Path stateDirectory) {
        return REGISTRY.start(backbone, stateDirectory);
    }

    static String[] arguments(Backbone backbone, Path stateDirectory) {
        return REGISTRY.arguments(backbone, stateDirectory);
    }
}
