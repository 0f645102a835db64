package rollcall.benchmarks.catalogue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.benchmarks.passage.Door;
import rollcall.benchmarks.passage.Samples;
import rollcall.benchmarks.platform.Consumption;
import rollcall.benchmarks.platform.LiveHeap;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;
import rollcall.devices.sample.SampleFormat;
import rollcall.standalone.platform.Platform;
import tools.jackson.databind.JsonNode;

/**
 * How fast a catalogue is published, what it leaves in the registry's heap, and what a row costs that is looked up in it,
 * beside one that brings its hash. Both uploads run against the full catalogue, one after the other.
 */
@Command(
        name = "catalogue",
        description = "A large catalogue in one call, and devices uploaded by their product keys alone.")
public final class CatalogueBenchmark implements Callable<Integer> {
    private static final String REGISTRY = "registry-service";

    @Option(names = "--entries", defaultValue = "2000000", description = "Of the catalogue (${DEFAULT-VALUE}).")
    private int entries;

    @Option(names = "--rows", defaultValue = "50000", description = "Of each upload (${DEFAULT-VALUE}).")
    private int rows;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Report report = reporting.report("catalogue");
        try (OwnPlatform own = OwnPlatform.start()) {
            new Run(own, report).publish(entries, rows);
        }
        report.end();
        return 0;
    }

    private record Run(Platform platform, Partner partner, Door door, Path directory, Report report) {
        Run(OwnPlatform own, Report report) {
            this(
                    own.platform(),
                    new Partner(
                            own.platform().addresses().gateway(), own.platform().tokens()),
                    new Door(
                            own.platform().addresses().gateway(), own.platform().tokens()),
                    own.directory(),
                    report);
        }

        void publish(int entries, int rows) throws IOException, InterruptedException {
            CatalogueFiles files = new CatalogueFiles(directory);
            Path catalogue = files.catalogue(entries);
            long heapBefore = registryHeap();
            Consumption before = consumption();
            long start = System.nanoTime();
            JsonNode published = partner.publish(BodyPublishers.ofFile(catalogue));
            double seconds = (System.nanoTime() - start) / 1e9;
            Consumption used = consumption().since(before);
            long heapAfter = registryHeap();
            report.line(
                    "%,d entries, %,d MB: %.1f s, %,.0f entries/s, published %s, pending %s",
                    entries,
                    Files.size(catalogue) / 1_000_000,
                    seconds,
                    entries / seconds,
                    published.get("published"),
                    published.get("pending"));
            report.line(
                    "CPU an entry: %.1f us in all, %.1f us registry",
                    perItem(used.allCpuSeconds(), entries), perItem(registry(used), entries));
            report.line(
                    "registry: live heap %.1f MB before, %.1f MB after; resident at most %d MB",
                    heapBefore / 1e6, heapAfter / 1e6, used.peakRssBytes().get(REGISTRY) / 1_000_000);

            partner.consent();
            Samples samples = new Samples(directory);
            report.figure("entries", entries);
            report.figure("entriesPerSecond", entries / seconds);
            report.figure("cpuMicrosPerEntry", perItem(used.allCpuSeconds(), entries));
            report.figure("registryLiveHeapBytesBefore", heapBefore);
            report.figure("registryLiveHeapBytesAfter", heapAfter);
            pass("contoso", "warm-up, by hash", samples.file(rows, SampleFormat.PARTNER_CENTER), rows);
            pass("contoso", "by hash", samples.file(rows, SampleFormat.PARTNER_CENTER), rows);
            pass("northwind", "by product key", files.upload(rows, entries), rows);
        }

        private void pass(String submitter, String what, Path file, int rows) throws IOException, InterruptedException {
            Consumption before = consumption();
            Door.Passage passage = door.pass(
                    "contoso", submitter, SampleFormat.PARTNER_CENTER.mediaType(), BodyPublishers.ofFile(file));
            Consumption used = consumption().since(before);
            report.line(
                    "%,d rows %s: %,.0f devices/s, CPU a row %.1f us in all, %.1f us registry, %s",
                    rows,
                    what,
                    rows / (passage.visible() / 1e9),
                    perItem(used.allCpuSeconds(), rows),
                    perItem(registry(used), rows),
                    passage.counts());
        }

        private Consumption consumption() {
            return Consumption.of(platform.supervisor());
        }

        private long registryHeap() throws IOException, InterruptedException {
            return LiveHeap.of(platform.supervisor().process(REGISTRY).pid());
        }

        private static double registry(Consumption used) {
            return used.cpuSeconds().get(REGISTRY);
        }

        private static double perItem(double seconds, int items) {
            return seconds * 1e6 / items;
        }
    }
}
