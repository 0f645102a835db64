package rollcall.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import rollcall.benchmarks.report.Report;

/** Every way in turn with the same file, and what each has spent in all rounds that count. */
final class Turns {
    private static final String OURS = "rollcall";
    private static final String PEER = "peer";
    private static final String FLOOR = "floor";

    private final Map<String, Way> ways;
    private final Database database;
    private final Report report;
    private final Map<String, Spent> spent = new HashMap<>();
    private Spent atRest = Spent.NOTHING;

    Turns(Map<String, Way> ways, Database database, Report report) {
        this.ways = ways;
        this.database = database;
        this.report = report;
    }

    /** Passes a file by every way; those that judge must come to the same. */
    void round(String name, Path file, int rows) throws IOException, InterruptedException, SQLException {
        Set<Map<String, Long>> outcomes = new LinkedHashSet<>();
        for (Map.Entry<String, Way> way : ways.entrySet()) {
            database.flush();
            double before = way.getValue().cpuSeconds();
            double servicesBefore = servicesCpuSeconds();
            double seconds = way.getValue().pass(file);
            Spent turn = new Spent(rows, seconds, way.getValue().cpuSeconds() - before);
            tell(name + ", " + way.getKey(), turn);
            if (!way.getKey().equals(OURS)) {
                atRest = atRest.plus(new Spent(rows, seconds, servicesCpuSeconds() - servicesBefore));
            }
            spent.merge(way.getKey(), turn, Spent::plus);
            outcomes.add(way.getValue().outcomes());
        }
        outcomes.remove(Map.of());
        if (outcomes.size() > 1) {
            throw new IllegalStateException("the same file, judged differently: " + outcomes);
        }
        report.line(
                "%s, outcomes, the same by rollcall and peer: %s",
                name, outcomes.iterator().next());
    }

    /** Rounds so far do not count. */
    void forget() {
        spent.clear();
        atRest = Spent.NOTHING;
    }

    /** What all of Rollcall but the database, which everybody uses, has used so far. */
    private double servicesCpuSeconds() {
        return ways.get(OURS).cpuSeconds() - ways.get(FLOOR).cpuSeconds();
    }

    /** What all rounds that count come to. */
    void tell() {
        ways.keySet().forEach(name -> tell("all rounds, " + name, spent.get(name)));
        Spent ours = spent.get(OURS);
        Spent peer = spent.get(PEER);
        double coresAtRest = atRest.cpuSeconds() / atRest.seconds();
        report.line("rollcall's services at rest while the others ran: %.2f cores", coresAtRest);
        report.figure("coresAtRest", coresAtRest);
        report.figure("devicesPerSecond", ours.devicesPerSecond());
        report.figure("cpuMicrosPerDevice", ours.cpuMicrosPerDevice());
        peer.writeTo(report.figures(PEER));
        spent.get(FLOOR).writeTo(report.figures(FLOOR));
        double rate = ours.devicesPerSecond() / peer.devicesPerSecond();
        double cpu = ours.cpuMicrosPerDevice() / peer.cpuMicrosPerDevice();
        report.line("rollcall: %.2f times the peer's devices a second, %.2f times its CPU a device", rate, cpu);
        report.figures("timesThePeer")
                .put("devicesPerSecond", Spent.hundredths(rate))
                .put("cpuMicrosPerDevice", Spent.hundredths(cpu));
    }

    private void tell(String what, Spent turn) {
        report.line(
                "%-22s %8.1f s %10.0f devices/s %10.1f us of CPU a device",
                what, turn.seconds(), turn.devicesPerSecond(), turn.cpuMicrosPerDevice());
    }
}
