package rollcall.cli.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How every service reads events: by the settings that the module of the schemas has for all of them. */
final class RegistrySettings {
    private static final String RESOURCE = "/rollcall-kafka.yml";
    private static final String REGISTRY = "\\$\\{SCHEMA_REGISTRY_URL:[^}]*}";

    private RegistrySettings() {}

    /** @param registry the schema registry's address, without a path */
    static Map<String, Object> of(String registry) {
        try (InputStream stream = RegistrySettings.class.getResourceAsStream(RESOURCE)) {
            Object usual = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(stream)
                    .iterator()
                    .next();
            Map<String, Object> settings = new HashMap<>();
            below(below(below(usual, "spring"), "kafka"), "properties")
                    .forEach((name, value) -> settings.put(
                            name.toString().replaceAll("[\\[\\]]", ""),
                            value.toString().replaceAll(REGISTRY, registry)));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> below(Object map, String name) {
        return (Map<?, ?>) ((Map<?, ?>) map).get(name);
    }
}
