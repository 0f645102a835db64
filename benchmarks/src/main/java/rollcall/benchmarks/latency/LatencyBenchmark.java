package rollcall.benchmarks.latency;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;

/**
 * Uploads of one row and of 1,000, each on a quiet system and under half of what it can sustain: how long to their 202, to
 * the event that decides their last row, and to the view. They are sent at fixed times, and each is timed from when it was
 * due, so that a system that stands still is charged for all that would have been sent meanwhile.
 */
@Command(
        name = "latency",
        description =
                "How long uploads of one row and of 1,000 take to their 202, their events and the view, at rest and"
                        + " under half of the sustained rate.")
public final class LatencyBenchmark implements Callable<Integer> {
    @Option(names = "--seconds", defaultValue = "60", description = "Of each of the four trials (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--load",
            description = "Devices a second in all where there is load; by default half of what is measured first.")
    private Double load;

    @Option(
            names = "--warm-up",
            defaultValue = "100000",
            description = "Rows before those that count, and as many again to measure what can be sustained"
                    + " (${DEFAULT-VALUE}).")
    private int warmUp;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Report report = reporting.report("latency");
        try (OwnPlatform own = OwnPlatform.start();
                Course course = new Course(own, report)) {
            course.warmUp(warmUp);
            double offered = load == null ? course.sustained(warmUp) / 2 : load;
            report.figure("loadDevicesPerSecond", offered);
            course.run(Duration.ofSeconds(seconds), offered);
        }
        report.end();
        return 0;
    }
}
