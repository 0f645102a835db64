package rollcall.benchmarks.latency;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import rollcall.benchmarks.passage.Door;
import rollcall.benchmarks.passage.Samples;
import rollcall.benchmarks.pipeline.Together;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.report.Report;
import rollcall.standalone.token.TokenSource;

/** All trials on one platform, one after the other. */
final class Course implements AutoCloseable {
    private static final String CUSTOMER = "contoso";
    private static final String OTHER_CUSTOMER = "fabrikam";
    private static final int SIDE_BY_SIDE = 4;

    private static final Size ONE = new Size("oneRow", "one row", 1, Duration.ofMillis(50));
    private static final Size THOUSAND = new Size("thousandRows", "1,000 rows", 1_000, Duration.ofSeconds(2));

    /**
     * What lone rows need is compiled, and its connections are open, before they are timed. The optimizing compilers take a
     * method after some thousand calls: at the pace of the trials they would be at work for all of their time.
     */
    private static final int FIRST_ROWS = 6_000;

    private static final Duration FIRST_LOOKS = Duration.ofSeconds(15);

    /** The load is even before anything is timed beside it. */
    private static final Duration LEAD = Duration.ofSeconds(5);

    private final Report report;
    private final Samples samples;
    private final Together together;
    private final Posting posting;
    private final Looks looks;
    private final Decisions decisions;
    private final Trial trial;

    /** Uploads of one size, and how often one is sent. */
    private record Size(String name, String title, int rows, Duration every) {
        double devicesPerSecond() {
            return rows * 1e9 / every.toNanos();
        }
    }

    Course(OwnPlatform own, Report report) {
        URI origin = own.platform().addresses().gateway();
        TokenSource tokens = own.platform().tokens();
        this.report = report;
        this.samples = new Samples(own.directory());
        this.together = new Together(Door.forLargeFiles(origin, tokens));
        this.posting = new Posting(origin, tokens);
        this.looks = new Looks(origin, tokens, CUSTOMER);
        this.decisions = new Decisions(own.platform().addresses().bootstrapServers());
        this.trial = new Trial(CUSTOMER, posting, looks, decisions);
    }

    void warmUp(int rows) throws IOException, InterruptedException {
        pass(rows);
        List<Path> lone = files(FIRST_ROWS, 1);
        posting.postAll(CUSTOMER, lone, SIDE_BY_SIDE);
        delete(lone);
        time(ONE, FIRST_LOOKS);
    }

    /** Devices a second, of uploads that are sent as fast as they are taken. */
    double sustained(int rows) throws IOException {
        double devicesPerSecond = rows / (pass(rows).visible() / 1e9);
        report.line("sustained: %,.0f devices/s (%,d rows in %d uploads)", devicesPerSecond, rows, SIDE_BY_SIDE);
        report.figure("sustainedDevicesPerSecond", devicesPerSecond);
        return devicesPerSecond;
    }

    /** @param load devices a second, those that are timed among them */
    void run(Duration length, double load) throws IOException, InterruptedException {
        report.figure("trialSeconds", length.toSeconds());
        report.figure("payloadBytesOfOneRow", bytesOf(1));
        report.figure("payloadBytesOfThousandRows", bytesOf(THOUSAND.rows()));
        report.figure("partitions", 6);
        report.figure("guarantee", "acks=all, exactly once");
        Times.heading(report);
        for (Size size : List.of(ONE, THOUSAND)) {
            Times quiet = time(size, length);
            quiet.tell(report, size.title() + ", at rest", size.name() + "/quiet");
            if (size == ONE) {
                report.figure("p50Millis", quiet.to(Station.VISIBLE).millis(50));
                report.figure("p99Millis", quiet.to(Station.VISIBLE).millis(99));
            }
            timeUnderLoad(size, length, load);
        }
        report.line("looked %,d times at the view", looks.made());
    }

    private Times time(Size size, Duration length) throws IOException, InterruptedException {
        Schedule schedule = Schedule.lasting(length, size.every());
        List<Path> files = files(schedule.count(), size.rows());
        Times times = trial.run(schedule, files, size.rows());
        delete(files);
        return times;
    }

    private void timeUnderLoad(Size size, Duration length, double load) throws IOException, InterruptedException {
        Schedule schedule = Schedule.lasting(length, size.every());
        List<Path> files = files(schedule.count(), size.rows());
        int rows = Load.rowsFor(load - size.devicesPerSecond());
        List<Path> others =
                files(Schedule.lasting(length.plus(LEAD), Load.EVERY).count(), rows);
        CompletableFuture<Load.Sent> beside = new Load(OTHER_CUSTOMER, posting, others, rows).begin();
        Thread.sleep(LEAD.toMillis());
        Times times = trial.run(schedule, files, size.rows());
        Load.Sent sent = beside.join();
        double behind = sent.secondsBehind(decisions);
        times.tell(report, "%s, %,.0f devices/s".formatted(size.title(), load), size.name() + "/underLoad");
        report.line(
                "  beside %d uploads of %d rows, %d of them refused, all decided %.1f s after the last was due",
                sent.answers().size(), rows, sent.refused(), behind);
        report.figures(size.name() + "/underLoad/load")
                .put("uploads", sent.answers().size())
                .put("rowsOfEach", rows)
                .put("refused", sent.refused())
                .put("secondsBehind", behind);
        delete(files);
        delete(others);
    }

    private Together.Passage pass(int rows) throws IOException {
        return together.pass(Together.files(samples, rows, SIDE_BY_SIDE));
    }

    private long bytesOf(int rows) throws IOException {
        List<Path> file = files(1, rows);
        long bytes = Files.size(file.get(0));
        delete(file);
        return bytes;
    }

    private List<Path> files(int count, int rows) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < count; file++) {
            files.add(samples.file(rows, Posting.FORMAT));
        }
        return files;
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        looks.close();
        decisions.close();
    }
}
