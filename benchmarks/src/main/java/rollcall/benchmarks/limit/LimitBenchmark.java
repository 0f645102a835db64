package rollcall.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.benchmarks.passage.Door;
import rollcall.benchmarks.passage.Samples;
import rollcall.benchmarks.pipeline.Together;
import rollcall.benchmarks.platform.Consumption;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.platform.TopicSizes;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.platform.Platform;

/**
 * Passes large files through a platform of its own, and then the same bytes over the same hops of the same broker and
 * database without any work: what the machine can do at best, however the work were done.
 *
 * <p>A bare producer sends the very records that ingest has sent; a Kafka Streams application in the place of validation and
 * one in that of the registry pass on as many records as they do, to as many topics, within the same guarantee, each
 * record a sample of the topic it stands for; consumers COPY the rows that the view had of them into tables without
 * indexes. Each is a process of its own, with its service's heap and the settings of its service's clients.
 *
 * <p>What the limit lacks, and Rollcall has on top: HTTP, tokens and the gateway; reading files and spooling them;
 * deserializing and serializing events; state stores with their changelogs, and the registry's second look at each
 * device by its hardware anchor, a hop within itself (what it writes for that is written here too, but not read);
 * keys, indexes, counts and computed columns of the view; and whoever asks how the upload is doing.
 */
@Command(
        name = "limit",
        description = "The same bytes through the same hops with no work in them: what the machine can do, and how much"
                + " CPU a device costs beside that.")
public final class LimitBenchmark implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "200000", description = "In all files together (${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--uploads",
            defaultValue = "4",
            description = "Files sent at once, in the dialects of as many tools (${DEFAULT-VALUE}).")
    private int uploads;

    @Option(
            names = "--warm-up",
            defaultValue = "100000",
            description = "Rows before those that count, on either side: compilers need them (${DEFAULT-VALUE}).")
    private int warmUp;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Report report = reporting.report("limit");
        try (OwnPlatform own = OwnPlatform.start()) {
            measure(own, report);
        }
        report.end();
        return 0;
    }

    private void measure(OwnPlatform own, Report report) throws IOException, InterruptedException, SQLException {
        Platform platform = own.platform();
        Samples samples = new Samples(own.directory());
        Together together = new Together(Door.forLargeFiles(platform.addresses().gateway(), platform.tokens()));
        together.pass(Together.files(samples, warmUp, uploads));
        List<Together.File> files = Together.files(samples, rows, uploads);

        Bare bare = new Bare(own);
        Passage pipeline = pass(together, files, platform);
        report.line("%,d rows have passed the pipeline.", rows);
        Passage limit = bare.pass(uploads, warmUp);

        report.figure("rows", rows);
        report.figure("uploads", uploads);
        report.figure("warmUp", warmUp);
        report.figure("payloadBytes", bytes(files));
        report.figure("partitions", TopicCatalogue.DEVICES_UPLOADED.partitions());
        report.figure("guarantee", "acks=all, exactly once");
        report.figure("commitIntervalMillis", Workers.COMMIT_INTERVAL_MILLIS);
        new SideBySide(pipeline, limit).tell(report);
    }

    private Passage pass(Together together, List<Together.File> files, Platform platform) throws InterruptedException {
        String bootstrapServers = platform.addresses().bootstrapServers();
        TopicSizes sizes = TopicSizes.of(bootstrapServers);
        Consumption used = Consumption.of(platform.supervisor());
        long nanos = together.pass(files).visible();
        return new Passage(
                rows,
                nanos,
                Consumption.of(platform.supervisor()).since(used),
                TopicSizes.of(bootstrapServers).since(sizes));
    }

    private static long bytes(List<Together.File> files) throws IOException {
        long bytes = 0;
        for (Together.File file : files) {
            bytes += Files.size(file.path());
        }
        return bytes;
    }
}
