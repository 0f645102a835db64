package rollcall.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import org.springframework.batch.core.job.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.benchmarks.passage.Samples;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;
import rollcall.devices.sample.SampleFormat;
import rollcall.standalone.process.Supervisor;

/** Passes the same files by turns through a platform of its own, through its peer, and through SQL alone. */
@Command(
        name = "peer",
        description =
                "The same files by turns through Rollcall, through a Spring Batch job that judges rows by the same"
                        + " rules and keeps their outcomes in the same PostgreSQL, and through a single SQL statement that"
                        + " explains nothing.")
public final class PeerBenchmark implements Callable<Integer> {
    private static final String CUSTOMER = "contoso";
    private static final String GROUP_TAG = "Microsoft365Managed_Autopilot";
    private static final SampleFormat FORMAT = SampleFormat.PARTNER_CENTER;
    private static final int HEAP_MEBIBYTES = 512;

    @Option(names = "--rows", defaultValue = "100000", description = "In the file of every round (${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--rounds", defaultValue = "2", description = "How many files (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "100000",
            description = "Rows before those that count: compilers need them (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--workers",
            defaultValue = "2",
            description = "Threads of the peer that share a file (${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--chunk",
            defaultValue = "2000",
            description = "Rows of one of the peer's transactions (${DEFAULT-VALUE}).")
    private int chunk;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Report report = reporting.report("peer");
        try (OwnPlatform own = OwnPlatform.start()) {
            Supervisor supervisor = own.platform().supervisor();
            DoubleSupplier postgres = () -> supervisor.process("postgres").cpuSeconds();
            Pipeline rollcall = new Pipeline(own.platform(), CUSTOMER, FORMAT);
            try (Database database = Database.create(own.platform().addresses());
                    BatchProcess batch = BatchProcess.start(
                            own.directory(),
                            database,
                            postgres,
                            HEAP_MEBIBYTES,
                            workers,
                            chunk,
                            List.of(CUSTOMER, CUSTOMER, GROUP_TAG))) {
                Map<String, Way> ways = new LinkedHashMap<>();
                ways.put("rollcall", rollcall);
                ways.put("peer", batch);
                ways.put("floor", new SingleStatement(database, postgres, CUSTOMER, GROUP_TAG));
                measure(ways, database, new Samples(own.directory()), report);
            }
        }
        report.end();
        return 0;
    }

    private void measure(Map<String, Way> ways, Database database, Samples samples, Report report)
            throws IOException, InterruptedException, SQLException {
        Turns turns = new Turns(ways, database, report);
        turns.round("warm-up", samples.file(warmUp, FORMAT), warmUp);
        turns.forget();
        long bytes = 0;
        for (int round = 1; round <= rounds; round++) {
            Path file = samples.file(rows, FORMAT);
            bytes += Files.size(file);
            turns.round("round " + round, file, rows);
            Files.delete(file);
        }
        turns.tell();
        report.figure("rows", rows);
        report.figure("rounds", rounds);
        report.figure("payloadBytes", bytes / rounds);
        report.figure("partitions", 6);
        report.figure("guarantee", "acks=all, exactly once; the peer and the floor: commits that wait for the disk");
        report.figures("peer")
                .put("springBatch", Job.class.getPackage().getImplementationVersion())
                .put("workers", workers)
                .put("chunk", chunk)
                .put("heapMebibytes", HEAP_MEBIBYTES);
    }
}
