package rollcall.systemtests.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that are given to Prometheus and Grafana. */
final class Monitoring {
    static final Path FOLDER = Path.of("..", "monitoring");

    private Monitoring() {}

    static List<String> alerts() {
        return rules().map(rule -> (String) rule.get("alert")).toList();
    }

    /** Of the rules and of the dashboard's panels. */
    static List<String> expressions() {
        return Stream.concat(rules().map(rule -> (String) rule.get("expr")), dashboard())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> rules() {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(text("rules.yml"));
        return file.get("groups").stream().flatMap(group -> group.get("rules").stream());
    }

    private static Stream<String> dashboard() {
        JsonNode panels =
                JsonMapper.shared().readTree(text("grafana/rollcall.json")).get("panels");
        return panels.valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.get("expr").asString());
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
