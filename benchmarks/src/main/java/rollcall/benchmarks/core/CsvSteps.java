package rollcall.benchmarks.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;

/** From bytes to rows: encoding, header, cells, and the hash in its smallest form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CsvSteps {
    private byte[] file;

    @Setup
    public void write() throws IOException {
        file = SampleRows.file();
    }

    @Benchmark
    @OperationsPerInvocation(SampleRows.COUNT)
    public void csvRow(Blackhole hole) throws IOException, FileRefused {
        CsvUpload upload = CsvUpload.open(new ByteArrayInputStream(file), CsvLimits.DEFAULTS);
        for (Optional<CsvRow> row = upload.next(); row.isPresent(); row = upload.next()) {
            hole.consume(row.get());
        }
    }
}
