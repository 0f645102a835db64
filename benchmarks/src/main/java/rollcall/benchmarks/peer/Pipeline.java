package rollcall.benchmarks.peer;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import rollcall.benchmarks.passage.Door;
import rollcall.devices.sample.SampleFormat;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.process.ChildProcess;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.Supervisor;
import tools.jackson.databind.JsonNode;

/** Rollcall's way: through the gateway to the view. */
final class Pipeline implements Way {
    private final Supervisor supervisor;
    private final Door door;
    private final String customer;
    private final SampleFormat format;
    private JsonNode counts;

    Pipeline(Platform platform, String customer, SampleFormat format) {
        this.supervisor = platform.supervisor();
        this.door = new Door(platform.addresses().gateway(), platform.tokens());
        this.customer = customer;
        this.format = format;
    }

    @Override
    public double pass(Path file) throws IOException, InterruptedException {
        Door.Passage passage = door.pass(customer, customer, format.mediaType(), BodyPublishers.ofFile(file));
        counts = passage.counts();
        return passage.visible() / 1e9;
    }

    @Override
    public Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new TreeMap<>();
        counts.properties().stream()
                .filter(count -> count.getValue().asLong() > 0)
                .forEach(count -> outcomes.put(count.getKey(), count.getValue().asLong()));
        return outcomes;
    }

    @Override
    public double cpuSeconds() {
        return supervisor.reports().stream()
                .filter(report -> report.pid() > 0)
                .map(ChildReport::name)
                .map(supervisor::process)
                .filter(ChildProcess::isAlive)
                .mapToDouble(ChildProcess::cpuSeconds)
                .sum();
    }
}
