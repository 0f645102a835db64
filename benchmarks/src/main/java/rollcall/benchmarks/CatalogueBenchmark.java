package rollcall.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import rollcall.devices.sample.SampleFormat;
import rollcall.standalone.platform.Platform;
import tools.jackson.databind.JsonNode;

/**
 * How fast a catalogue is published, what it leaves in the registry's heap, and what a row costs that is looked up in it,
 * beside one that brings its hash. Both uploads run against the full catalogue, one after the other.
 */
final class CatalogueBenchmark {
    private static final int ENTRIES = 2_000_000;
    private static final int ROWS = 50_000;
    private static final String REGISTRY = "registry-service";

    private final Platform platform;
    private final Partner partner;
    private final Door door;
    private final Path directory;

    private CatalogueBenchmark(Platform platform, Path directory) {
        this.platform = platform;
        this.partner = new Partner(platform.addresses().gateway(), platform.tokens());
        this.door = new Door(platform.addresses().gateway(), platform.tokens());
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ENTRIES;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
        try (OwnPlatform own = OwnPlatform.start()) {
            new CatalogueBenchmark(own.platform(), own.directory()).run(entries, rows);
        }
    }

    private void run(int entries, int rows) throws IOException, InterruptedException {
        CatalogueFiles files = new CatalogueFiles(directory);
        Path catalogue = files.catalogue(entries);
        long heapBefore = registryHeap();
        Consumption before = consumption();
        long start = System.nanoTime();
        JsonNode published = partner.publish(BodyPublishers.ofFile(catalogue));
        double seconds = (System.nanoTime() - start) / 1e9;
        Consumption used = consumption().since(before);
        long heapAfter = registryHeap();
        print(
                "%,d entries, %,d MB: %.1f s, %,.0f entries/s, published %s, pending %s",
                entries,
                Files.size(catalogue) / 1_000_000,
                seconds,
                entries / seconds,
                published.get("published"),
                published.get("pending"));
        print(
                "CPU an entry: %.1f us in all, %.1f us registry",
                perItem(used.allCpuSeconds(), entries), perItem(registry(used), entries));
        print(
                "registry: live heap %.1f MB before, %.1f MB after; resident at most %d MB",
                heapBefore / 1e6, heapAfter / 1e6, used.peakRssBytes().get(REGISTRY) / 1_000_000);

        partner.consent();
        Samples samples = new Samples(directory);
        pass("contoso", "warm-up, by hash", samples.file(rows, SampleFormat.PARTNER_CENTER), rows);
        pass("contoso", "by hash", samples.file(rows, SampleFormat.PARTNER_CENTER), rows);
        pass("northwind", "by product key", files.upload(rows, entries), rows);
    }

    private void pass(String submitter, String what, Path file, int rows) throws IOException, InterruptedException {
        Consumption before = consumption();
        Door.Passage passage =
                door.pass("contoso", submitter, SampleFormat.PARTNER_CENTER.mediaType(), BodyPublishers.ofFile(file));
        Consumption used = consumption().since(before);
        print(
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

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
