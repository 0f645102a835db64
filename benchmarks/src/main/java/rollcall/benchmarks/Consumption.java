package rollcall.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.standalone.process.ChildProcess;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.Supervisor;

/** What each process of a platform has used so far. */
record Consumption(Map<String, Double> cpuSeconds, Map<String, Long> peakRssBytes) {

    static Consumption of(Supervisor supervisor) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        Map<String, Long> memory = new LinkedHashMap<>();
        List<ChildReport> running =
                supervisor.reports().stream().filter(report -> report.pid() > 0).toList();
        for (ChildReport report : running) {
            ChildProcess process = supervisor.process(report.name());
            if (process.isAlive()) {
                cpu.put(report.name(), process.cpuSeconds());
                memory.put(report.name(), process.peakRssBytes());
            }
        }
        return new Consumption(cpu, memory);
    }

    /** What was used since then. Peaks of memory are those of the whole life. */
    Consumption since(Consumption before) {
        Map<String, Double> used = new LinkedHashMap<>();
        cpuSeconds.forEach((name, seconds) -> used.put(name, seconds - before.cpuSeconds.getOrDefault(name, 0.0)));
        return new Consumption(used, peakRssBytes);
    }

    double allCpuSeconds() {
        return cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
