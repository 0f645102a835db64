package rollcall.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import rollcall.devices.sample.SampleFormat;
import rollcall.standalone.platform.Platform;

/**
 * How long the last of many devices waits for its profile when their group tag leads to another one, and what single rows
 * that are sent meanwhile wait for, beside what they wait for when nothing else goes on. Argument: how many devices, 200,000
 * by default.
 */
final class MappingBenchmark {
    private static final String CUSTOMER = "contoso";
    private static final int DEVICES = 200_000;
    private static final int SINGLE_ROWS = 500;
    private static final int CHANGES = 4;
    private static final int WARM_UP = 100;

    private final Door door;
    private final Policies policies;
    private final Samples samples;
    private final Platform platform;

    private MappingBenchmark(OwnPlatform own) {
        this.platform = own.platform();
        this.door = new Door(platform.addresses().gateway(), platform.tokens());
        this.policies = new Policies(platform.addresses().gateway(), platform.tokens(), CUSTOMER);
        this.samples = new Samples(own.directory());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int devices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEVICES;
        try (OwnPlatform own = OwnPlatform.start()) {
            new MappingBenchmark(own).run(devices);
        }
    }

    private void run(int devices) throws IOException, InterruptedException {
        int registered = door.pass(
                        CUSTOMER,
                        CUSTOMER,
                        SampleFormat.PARTNER_CENTER.mediaType(),
                        BodyPublishers.ofFile(samples.file(devices, SampleFormat.PARTNER_CENTER)))
                .counts()
                .get("registered")
                .asInt();
        singles(WARM_UP);
        Latencies quiet = singles(SINGLE_ROWS);
        Latencies meanwhile = new Latencies();
        int sent = 0;
        String policy = policies.create();
        try (History history = new History(platform.addresses().bootstrapServers())) {
            // What was sent by then follows the tag, too.
            int follow = registered + WARM_UP + SINGLE_ROWS;
            for (int change = 0; change < CHANGES; change++) {
                int known = history.seen();
                long start = System.nanoTime();
                policies.lead(policy, change % 2 == 0);
                int before = sent;
                while (history.seen() - known < follow) {
                    meanwhile.add(single());
                    sent++;
                }
                print(
                        "change %d: %,d devices led in %.1f s, %,d rows sent meanwhile",
                        change + 1, history.seen() - known, (history.lastSeenAt() - start) / 1e9, sent - before);
                follow += sent - before;
            }
        }
        print("a single row, quiet:     p50 %.0f ms, p99 %.0f ms", quiet.millis(50), quiet.millis(99));
        print("a single row, meanwhile: p50 %.0f ms, p99 %.0f ms", meanwhile.millis(50), meanwhile.millis(99));
        print("%,d rows meanwhile; p99 %.2f times the quiet one", sent, meanwhile.millis(99) / quiet.millis(99));
    }

    private Latencies singles(int count) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        for (int row = 0; row < count; row++) {
            latencies.add(single());
        }
        return latencies;
    }

    private long single() throws IOException, InterruptedException {
        return door.pass(
                        CUSTOMER,
                        CUSTOMER,
                        SampleFormat.PARTNER_CENTER.mediaType(),
                        BodyPublishers.ofFile(samples.file(1, SampleFormat.PARTNER_CENTER)))
                .visible();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
