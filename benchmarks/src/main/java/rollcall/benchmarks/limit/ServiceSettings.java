package rollcall.benchmarks.limit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * What the services' Kafka clients and connections are set to, taken from the services' own files: whoever changes it
 * there changes it here.
 *
 * @param project the project's root directory
 */
record ServiceSettings(Path project) {
    private static final Pattern SIZE = Pattern.compile("(\\d+)(KB|MB)");

    /** Of Kafka Streams, what is common to both streams first. */
    Map<String, String> streams(String service) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Path file : new Path[] {resource("streams", "rollcall-streams.yml"), resource(service)}) {
            settings.putAll(under("spring.kafka.streams.properties.", read(file)));
        }
        return settings;
    }

    Map<String, String> producer(String service) {
        return client("spring.kafka.producer.", service);
    }

    Map<String, String> consumer(String service) {
        return client("spring.kafka.consumer.", service);
    }

    /** One that must be set there. */
    String text(String service, String name) {
        String text = read(resource(service)).get(name);
        if (text == null) {
            throw new IllegalStateException(service + " does not set " + name);
        }
        return text;
    }

    private Map<String, String> client(String prefix, String service) {
        Map<String, String> settings = new LinkedHashMap<>();
        under(prefix, read(resource(service))).forEach((name, value) -> {
            String kafkas = name.startsWith("properties.") ? name.substring("properties.".length()) : name;
            settings.put(kafkas.replace('-', '.'), bytes(value));
        });
        return settings;
    }

    private Path resource(String service) {
        return resource(service, "application.yml");
    }

    private Path resource(String module, String name) {
        return project.resolve(Path.of(module, "src", "main", "resources", name));
    }

    /** A size as Spring writes it is a number of bytes to Kafka. */
    private static String bytes(String value) {
        Matcher size = SIZE.matcher(value);
        return size.matches()
                ? "" + (Long.parseLong(size.group(1)) << (size.group(2).equals("KB") ? 10 : 20))
                : value;
    }

    private static Map<String, String> under(String prefix, Map<String, String> all) {
        Map<String, String> found = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** All documents of a file; what a later one sets counts. */
    private static Map<String, String> read(Path file) {
        Map<String, String> flat = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            new Yaml().loadAll(reader).forEach(document -> flatten("", document, flat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flat;
    }

    private static void flatten(String name, Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> nested) {
            nested.forEach((key, inner) -> {
                String plain = key.toString().replaceAll("^\\[(.*)]$", "$1");
                flatten(name.isEmpty() ? plain : name + '.' + plain, inner, flat);
            });
        } else {
            flat.put(name, String.valueOf(value));
        }
    }
}
