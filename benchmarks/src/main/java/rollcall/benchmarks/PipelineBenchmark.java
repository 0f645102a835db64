package rollcall.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import rollcall.devices.sample.SampleFormat;
import rollcall.standalone.platform.Platform;

/**
 * Starts a platform of its own, passes files through it and prints what that took. Argument: how many rows the large file
 * has, 100,000 by default.
 */
public final class PipelineBenchmark {
    private static final String CUSTOMER = "contoso";
    private static final int ROWS = 100_000;
    private static final int WARM_UP_ROWS = 100_000;
    private static final int SMALL_ROWS = 1_000;
    private static final int SMALL_UPLOADS = 30;
    private static final int SINGLE_ROWS = 200;

    private final Door door;
    private final Samples samples;

    private PipelineBenchmark(Door door, Samples samples) {
        this.door = door;
        this.samples = samples;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        try (OwnPlatform own = OwnPlatform.start()) {
            Platform platform = own.platform();
            Door door = new Door(platform.addresses().gateway(), platform.tokens());
            new PipelineBenchmark(door, new Samples(own.directory())).run(platform, rows);
        }
    }

    private void run(Platform platform, int rows) throws IOException, InterruptedException {
        pass(samples.file(WARM_UP_ROWS, SampleFormat.PARTNER_CENTER));
        Path file = samples.file(rows, SampleFormat.PARTNER_CENTER);

        Consumption before = Consumption.of(platform.supervisor());
        Door.Passage large = pass(file);
        Consumption used = Consumption.of(platform.supervisor()).since(before);

        Latencies small = latencies(SMALL_UPLOADS, SMALL_ROWS);
        Latencies single = latencies(SINGLE_ROWS, 1);
        print(new Findings(rows, Files.size(file), large, used, single, small));
    }

    private Latencies latencies(int uploads, int rows) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        for (int upload = 0; upload < uploads; upload++) {
            latencies.add(pass(samples.file(rows, SampleFormat.PARTNER_CENTER)).visible());
        }
        return latencies;
    }

    private Door.Passage pass(Path file) throws IOException, InterruptedException {
        return door.pass(CUSTOMER, CUSTOMER, SampleFormat.PARTNER_CENTER.mediaType(), BodyPublishers.ofFile(file));
    }

    private static void print(Findings findings) {
        System.out.println(findings.table());
        System.out.println(findings.json());
    }
}
