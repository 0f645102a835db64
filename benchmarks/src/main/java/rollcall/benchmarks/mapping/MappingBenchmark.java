package rollcall.benchmarks.mapping;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.benchmarks.passage.Door;
import rollcall.benchmarks.passage.Latencies;
import rollcall.benchmarks.passage.Samples;
import rollcall.benchmarks.platform.Committed;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;
import rollcall.devices.sample.SampleFormat;
import rollcall.schemas.TopicCatalogue;

/**
 * How long the last of many devices waits for its profile when their group tag leads to another one, and what single rows
 * that are sent meanwhile wait for, beside what they wait for when nothing else goes on; the rows sent during the first change
 * do not count.
 */
@Command(
        name = "mapping",
        description = "A group tag of many devices is led to another profile, while single rows are sent.")
public final class MappingBenchmark implements Callable<Integer> {
    private static final String CUSTOMER = "contoso";
    private static final int SINGLE_ROWS = 500;
    private static final int CHANGES = 3;
    private static final int WARM_UP = 200;

    @Option(names = "--devices", defaultValue = "200000", description = "Of the tag (${DEFAULT-VALUE}).")
    private int devices;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Report report = reporting.report("mapping");
        try (OwnPlatform own = OwnPlatform.start()) {
            String bootstrapServers = own.platform().addresses().bootstrapServers();
            try (Committed registered = new Committed(TopicCatalogue.DEVICES_REGISTERED, bootstrapServers);
                    Committed changed = new Committed(TopicCatalogue.DEVICES_HISTORY, bootstrapServers)) {
                new Run(own, registered, changed, report).lead(devices);
            }
        }
        report.end();
        return 0;
    }

    private record Run(
            Door door, Policies policies, Samples samples, Committed registered, Committed changed, Report report) {
        Run(OwnPlatform own, Committed registered, Committed changed, Report report) {
            this(
                    new Door(
                            own.platform().addresses().gateway(), own.platform().tokens()),
                    new Policies(
                            own.platform().addresses().gateway(), own.platform().tokens(), CUSTOMER),
                    new Samples(own.directory()),
                    registered,
                    changed,
                    report);
        }

        void lead(int devices) throws IOException, InterruptedException {
            door.pass(
                    CUSTOMER,
                    CUSTOMER,
                    SampleFormat.PARTNER_CENTER.mediaType(),
                    BodyPublishers.ofFile(samples.file(devices, SampleFormat.PARTNER_CENTER)));
            Waits warm = new Waits();
            for (int row = 0; row < WARM_UP; row++) {
                send(warm);
            }
            Waits quiet = new Waits();
            for (int row = 0; row < SINGLE_ROWS; row++) {
                send(quiet);
            }
            Waits meanwhile = new Waits();
            String policy = policies.create();
            for (int change = 1; change <= CHANGES; change++) {
                // Those that are sent meanwhile get theirs as they come.
                int follow = registered.seen();
                int known = changed.seen();
                // The first change is compiled while it runs, as the first rows after a start are.
                Waits waits = change == 1 ? new Waits() : meanwhile;
                int sent = waits.rows;
                long start = System.nanoTime();
                policies.lead(policy, change % 2 == 1);
                while (changed.seen() - known < follow) {
                    send(waits);
                }
                report.line(
                        "change %d: %,d devices led in %.1f s, %,d rows sent meanwhile",
                        change, changed.seen() - known, (changed.lastSeenAt() - start) / 1e9, waits.rows - sent);
            }
            quiet.tell(report, "quiet");
            meanwhile.tell(report, "meanwhile");
            report.line(
                    "%,d rows meanwhile; p99 claimed %.2f times the quiet one, in the view %.2f times",
                    meanwhile.rows,
                    meanwhile.claimed.millis(99) / quiet.claimed.millis(99),
                    meanwhile.visible.millis(99) / quiet.visible.millis(99));
            report.figure("devices", devices);
            report.figure("p99ClaimedRatio", meanwhile.claimed.millis(99) / quiet.claimed.millis(99));
            report.figure("p99VisibleRatio", meanwhile.visible.millis(99) / quiet.visible.millis(99));
        }

        private void send(Waits waits) throws IOException, InterruptedException {
            int before = registered.seen();
            long start = System.nanoTime();
            long visible = door.pass(
                            CUSTOMER,
                            CUSTOMER,
                            SampleFormat.PARTNER_CENTER.mediaType(),
                            BodyPublishers.ofFile(samples.file(1, SampleFormat.PARTNER_CENTER)))
                    .visible();
            while (registered.seen() == before) {
                Thread.onSpinWait();
            }
            waits.rows++;
            waits.claimed.add(registered.lastSeenAt() - start);
            waits.visible.add(visible);
        }

        /** How long single rows take to be claimed, and to be seen in the view. */
        private static final class Waits {
            private final Latencies claimed = new Latencies();
            private final Latencies visible = new Latencies();
            private int rows;

            void tell(Report report, String when) {
                report.line(
                        "a single row, %s: claimed p50 %.0f ms, p99 %.0f ms; in the view p50 %.0f ms, p99 %.0f ms",
                        when, claimed.millis(50), claimed.millis(99), visible.millis(50), visible.millis(99));
            }
        }
    }
}
