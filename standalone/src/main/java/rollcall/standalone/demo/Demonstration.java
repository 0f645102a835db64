package rollcall.standalone.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rollcall.standalone.token.TokenSource;

/** Uploads a sample through the gateway, watches it, and says what became of it. */
public final class Demonstration {
    private static final String CUSTOMER = "contoso";
    private static final String PERSON = "anna@contoso.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_MILLIS = 20;

    private final URI gateway;
    private final Api api;
    private final Path runs;
    private final PrintWriter out;
    private final boolean terminal;

    /**
     * @param gateway where Rollcall is, without a path
     * @param tokens where its calls have their tokens from
     * @param directory remembers how often the demo was shown, so that each has devices of its own
     * @param terminal whether lines can be drawn over
     */
    public Demonstration(URI gateway, TokenSource tokens, Path directory, PrintWriter out, boolean terminal) {
        this.gateway = gateway;
        this.api = new Api(gateway, CUSTOMER, tokens);
        this.runs = directory.resolve("demo-runs");
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Shows all of it.
     *
     * @throws DemoFailedException if the outcome is not what the sample says, or none comes
     */
    public void show() throws IOException, InterruptedException {
        List<Watched> uploads = new ArrayList<>();
        Tally expected = Tally.EMPTY;
        for (Sample sample : Sample.ofRun(nextRun())) {
            out.printf("Uploading %d devices (%s).%n", sample.upload().rows(), sample.title());
            uploads.add(Watched.upload(api, sample));
            expected = expected.plus(sample.expected());
        }
        watch(uploads);
        Tally found = uploads.stream().map(Watched::tally).reduce(Tally.EMPTY, Tally::plus);
        tell(uploads, found, expected);
        if (!found.equals(expected)) {
            throw new DemoFailedException("The outcome is not what the sample says.");
        }
    }

    private int nextRun() throws IOException {
        int run = Files.exists(runs) ? Integer.parseInt(Files.readString(runs).strip()) : 0;
        Files.writeString(runs, "" + (run + 1));
        return run;
    }

    private void watch(List<Watched> uploads) throws IOException, InterruptedException {
        ProgressLine progress = new ProgressLine(out, terminal);
        long rows = uploads.stream().mapToLong(Watched::rows).sum();
        long start = System.nanoTime();
        while (true) {
            for (Watched upload : uploads) {
                upload.look();
            }
            long passed = System.nanoTime() - start;
            progress.show(uploads.stream().mapToLong(Watched::decided).sum(), rows, passed / 1e9);
            if (uploads.stream().allMatch(Watched::finished)) {
                progress.end();
                return;
            }
            if (passed > PATIENCE.toNanos()) {
                progress.end();
                throw new DemoFailedException("Not all rows were decided within " + PATIENCE.toMinutes()
                        + " minutes: rollcall status and rollcall logs may say why.");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void tell(List<Watched> uploads, Tally found, Tally expected) {
        out.println();
        out.print(OutcomeTable.render(found, expected));
        Arrivals arrivals = new Arrivals();
        uploads.forEach(upload -> arrivals.addAll(upload.arrivals()));
        if (!arrivals.none()) {
            out.printf(
                    Locale.ROOT,
                    "%nFrom the start of the upload to Ready for user: median %.2f s, slowest %.2f s.%n",
                    arrivals.median().toMillis() / 1e3,
                    arrivals.slowest().toMillis() / 1e3);
        }
        out.println();
        out.println("Devices          " + api.devices());
        uploads.forEach(upload -> out.println("Upload           " + api.address(upload.id())));
        uploads.forEach(upload -> out.println("Rows to mend     " + api.address(upload.id()) + "/failed.csv"));
        out.println("Ask yourself     curl -H \"Authorization: Bearer $(./rollcall token --as " + CUSTOMER + ")\" "
                + api.devices());
        out.println("In a browser     " + gateway + ", as " + PERSON + "; ./rollcall password --as " + PERSON
                + " prints the password");
        out.flush();
    }
}
