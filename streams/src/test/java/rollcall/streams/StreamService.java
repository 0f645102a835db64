package rollcall.streams;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.backbone.Backbone;

/**
 * A stream's service as tests start it.
 *
 * @param stage names its settings' part under {@code rollcall}
 */
public record StreamService(Class<?> application, String stage) {

    public ConfigurableApplicationContext start(Backbone backbone, Path stateDirectory) {
        return SpringApplication.run(application, arguments(backbone, stateDirectory));
    }

    /** What its {@code main} is started with. */
    public String[] arguments(Backbone backbone, Path stateDirectory) {
        return Stream.concat(
                        backbone.arguments(), Stream.of("--rollcall." + stage + ".state-directory=" + stateDirectory))
                .toArray(String[]::new);
    }
}
