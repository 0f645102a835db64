package rollcall.benchmarks.holding;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.benchmarks.passage.Door;
import rollcall.benchmarks.passage.Samples;
import rollcall.benchmarks.pipeline.Together;
import rollcall.benchmarks.platform.Consumption;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;
import rollcall.devices.sample.SampleFormat;
import rollcall.schemas.Principals;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.process.Supervisor;

/**
 * The same load on a system that holds next to nothing and on one that holds millions; then the registry loses its stores.
 * The millions are accepted rows put on the log; first the registry claims them, with nobody beside it, then the view folds
 * what became of them.
 */
@Command(
        name = "holding",
        description = "Devices a second of a system that already holds millions, beside one that is empty, and how"
                + " long it takes until the registry has its stores again.")
public final class HoldingBenchmark implements Callable<Integer> {
    private static final String REGISTRY = "registry-service";
    private static final String STATUS = "status-service";
    private static final String STATUS_GROUP = "rollcall-status";
    private static final Duration START = Duration.ofMinutes(60);

    /** Enough that each partition has some. */
    private static final int PROBE = 60;

    @Option(names = "--devices", defaultValue = "10000000", description = "The registry holds (${DEFAULT-VALUE}).")
    private int devices;

    @Option(names = "--rows", defaultValue = "100000", description = "Of each of the two loads (${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--warm-up", defaultValue = "300000", description = "Rows before them (${DEFAULT-VALUE}).")
    private int warmUp;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Report report = reporting.report("holding");
        try (OwnPlatform own = OwnPlatform.start()) {
            new Run(own, report).measure(devices, rows, warmUp);
        }
        report.end();
        return 0;
    }

    private record Run(Platform platform, Path directory, Samples samples, Report report) {
        Run(OwnPlatform own, Report report) {
            this(own.platform(), own.directory(), new Samples(own.directory()), report);
        }

        void measure(int devices, int rows, int warmUp) throws IOException, InterruptedException, ExecutionException {
            pass("warm-up", warmUp);
            double empty = pass("empty", rows);
            fill(devices);
            // Whoever was stopped meanwhile has its code compiled anew.
            pass("warm-up again", warmUp);
            double full = pass("full", rows);
            report.line("full beside empty: %.2f", full / empty);
            report.figure("devices", devices);
            report.figure("fullBesideEmpty", full / empty);
            restore();
        }

        private double pass(String what, int rows) throws IOException {
            Together together =
                    new Together(Door.forLargeFiles(platform.addresses().gateway(), platform.tokens()));
            var files = Together.files(samples, rows, 4);
            Consumption before = Consumption.of(supervisor());
            Together.Passage passage = together.pass(files);
            Consumption used = Consumption.of(supervisor()).since(before);
            double rate = rows / (passage.visible() / 1e9);
            double registry = used.cpuSeconds().get(REGISTRY) * 1e6 / rows;
            report.line(
                    "%s: %,d rows, %,.0f devices/s, CPU a device %.1f us in all, %.1f us registry",
                    what, rows, rate, used.allCpuSeconds() * 1e6 / rows, registry);
            report.figures(what).put("devicesPerSecond", rate).put("registryCpuMicrosPerDevice", registry);
            return rate;
        }

        private void fill(int devices) throws IOException, InterruptedException, ExecutionException {
            String bootstrapServers = platform.addresses().bootstrapServers();
            supervisor().stop(STATUS);
            try (Backlog registry = new Backlog(bootstrapServers, Principals.REGISTRY_GROUP);
                    Backlog status = new Backlog(bootstrapServers, STATUS_GROUP)) {
                long start = System.nanoTime();
                AcceptedRows.like(bootstrapServers).send(devices);
                registry.awaitEnd();
                filled("claimed", devices, start);
                start = System.nanoTime();
                supervisor().restart(STATUS);
                supervisor().awaitReady(START);
                status.awaitEnd();
                filled("in the view", devices, start);
            }
        }

        private void filled(String what, int devices, long start) {
            double seconds = (System.nanoTime() - start) / 1e9;
            report.line("%,d devices %s after %.0f s, %,.0f a second", devices, what, seconds, devices / seconds);
        }

        private void restore() throws IOException, InterruptedException {
            supervisor().stop(REGISTRY);
            deleteStores();
            Path probe = samples.file(PROBE, SampleFormat.PARTNER_CENTER);
            long start = System.nanoTime();
            supervisor().restart(REGISTRY);
            supervisor().awaitReady(START);
            double ready = (System.nanoTime() - start) / 1e9;
            new Door(platform.addresses().gateway(), platform.tokens())
                    .pass("contoso", "contoso", SampleFormat.PARTNER_CENTER.mediaType(), BodyPublishers.ofFile(probe));
            double decided = (System.nanoTime() - start) / 1e9;
            double cpu = supervisor().process(REGISTRY).cpuSeconds();
            report.line(
                    "without its stores: ready after %.0f s, %d rows decided after %.0f s, %.0f s of CPU",
                    ready, PROBE, decided, cpu);
            report.figure("restoredSeconds", decided);
        }

        /** All that is in the directory; the directory itself is where the service runs. */
        private void deleteStores() throws IOException {
            try (Stream<Path> stores = Files.list(directory.resolve(Path.of("home", "data", REGISTRY)))) {
                for (Path store : stores.toList()) {
                    FileSystemUtils.deleteRecursively(store);
                }
            }
        }

        private Supervisor supervisor() {
            return platform.supervisor();
        }
    }
}
