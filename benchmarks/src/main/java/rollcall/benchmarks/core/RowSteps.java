package rollcall.benchmarks.core;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.hash.SentHash;
import rollcall.devices.identity.Identifiers;
import rollcall.devices.identity.Identity;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Sender;
import rollcall.devices.row.DeviceRow;

/** What is found out about a row: each step on what the step before it has left. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RowSteps {
    private final Judge judge = new Judge(FieldLimits.DEFAULTS);
    private List<String> texts;
    private List<DeviceRow> rows;
    private List<HashReading> readings;
    private int next;

    @Setup
    public void read() {
        texts = SampleRows.hashes();
        rows = SampleRows.read().stream().map(CsvRow::device).toList();
        readings =
                rows.stream().map(row -> HardwareHash.read(row.hardwareHash())).toList();
    }

    /** From 4,000 characters to records under a checksum that holds. */
    @Benchmark
    public HashReading hashDecodeAndVerify() {
        return HardwareHash.read(SentHash.of(texts.get(advance())));
    }

    /** Who it is, by what its hash and its cells say. */
    @Benchmark
    public Identity identity() {
        int row = advance();
        return Identity.of(rows.get(row), Identifiers.in(readings.get(row)), Identifiers.in(rows.get(row)));
    }

    /** All rules, the identity among what they look at; the hash is read already. */
    @Benchmark
    public Judgement rules() {
        int row = advance();
        return judge.judge(rows.get(row), readings.get(row), Sender.CUSTOMER, "Microsoft365Managed_Autopilot");
    }

    private int advance() {
        next = next + 1 == SampleRows.COUNT ? 0 : next + 1;
        return next;
    }
}
