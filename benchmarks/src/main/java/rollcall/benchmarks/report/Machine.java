package rollcall.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a run took place on: figures of two machines, or of two versions, are not to be compared. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    static ObjectNode here() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("processor", fact(PROCESSORS, "model name"))
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("memory", fact(MEMORY, "MemTotal"))
                .put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version"))
                .put("java", System.getProperty("java.vm.version"))
                .put("kafka", AppInfoParser.getVersion());
    }

    /** Empty where the system does not tell. */
    private static String fact(Path file, String name) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
