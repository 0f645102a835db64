package rollcall.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.benchmarks.passage.Door;
import rollcall.benchmarks.passage.Samples;
import rollcall.benchmarks.platform.Consumption;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.platform.TopicSizes;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;
import rollcall.standalone.platform.Platform;

/** Passes large files through a platform of its own. */
@Command(
        name = "pipeline",
        description = "Devices a second from the POST of files to their last row in the view, and what each process"
                + " uses for that. One row in a hundred is broken, each in another way.")
public final class PipelineBenchmark implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "200000", description = "In all files together (${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--uploads",
            defaultValue = "4",
            description =
                    "Files sent at once, in the dialects of as many tools; 1 is Partner Center's (${DEFAULT-VALUE}).")
    private int uploads;

    @Option(
            names = "--warm-up",
            defaultValue = "200000",
            description = "Rows before those that count: compilers need them (${DEFAULT-VALUE}).")
    private int warmUp;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Report report = reporting.report("pipeline");
        try (OwnPlatform own = OwnPlatform.start()) {
            measure(own, report);
        }
        report.end();
        return 0;
    }

    private void measure(OwnPlatform own, Report report) throws IOException, InterruptedException {
        Platform platform = own.platform();
        Samples samples = new Samples(own.directory());
        Together together = new Together(Door.forLargeFiles(platform.addresses().gateway(), platform.tokens()));
        together.pass(Together.files(samples, warmUp, uploads));
        List<Together.File> files = Together.files(samples, rows, uploads);

        String bootstrapServers = platform.addresses().bootstrapServers();
        TopicSizes sizesBefore = TopicSizes.of(bootstrapServers);
        Consumption before = Consumption.of(platform.supervisor());
        Together.Passage passage = together.pass(files);
        Consumption used = Consumption.of(platform.supervisor()).since(before);
        TopicSizes sizes = TopicSizes.of(bootstrapServers).since(sizesBefore);

        tell(report, files, passage);
        used.tell(report, rows);
        report.line("%-60s %10s %14s", "topic", "MB", "bytes/device");
        sizes.bytes().forEach((topic, bytes) -> {
            report.line("%-60s %10.1f %14.1f", topic, bytes / 1e6, (double) bytes / rows);
            report.figures("topicBytes").put(topic, bytes);
        });
    }

    private void tell(Report report, List<Together.File> files, Together.Passage passage) throws IOException {
        long bytes = 0;
        for (Together.File file : files) {
            bytes += Files.size(file.path());
        }
        double devicesPerSecond = rows / (passage.visible() / 1e9);
        report.line(
                "%,d rows, %,d MB in %d uploads: %.1f s to the last 202, %.1f s to the last row in the view: %,.0f devices/s",
                rows,
                bytes / 1_000_000,
                files.size(),
                passage.acknowledged() / 1e9,
                passage.visible() / 1e9,
                devicesPerSecond);
        report.line("outcomes: %s", passage.outcomes());
        report.figure("rows", rows);
        report.figure("uploads", files.size());
        report.figure("payloadBytes", bytes);
        report.figure("partitions", 6);
        report.figure("guarantee", "acks=all, exactly once");
        report.figure("acknowledgedSeconds", passage.acknowledged() / 1e9);
        report.figure("devicesPerSecond", devicesPerSecond);
    }
}
