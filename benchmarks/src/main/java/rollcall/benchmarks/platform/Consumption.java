package rollcall.benchmarks.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.benchmarks.report.Report;
import rollcall.standalone.process.ChildProcess;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.Supervisor;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each process of a platform has used so far.
 *
 * @param collectionSeconds spent on collecting garbage; 0 for what is no JVM
 */
public record Consumption(
        Map<String, Double> cpuSeconds, Map<String, Double> collectionSeconds, Map<String, Long> peakRssBytes) {

    public static Consumption of(Supervisor supervisor) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        Map<String, Double> collection = new LinkedHashMap<>();
        Map<String, Long> memory = new LinkedHashMap<>();
        List<ChildReport> running =
                supervisor.reports().stream().filter(report -> report.pid() > 0).toList();
        for (ChildReport report : running) {
            ChildProcess process = supervisor.process(report.name());
            if (process.isAlive()) {
                cpu.put(report.name(), process.cpuSeconds());
                collection.put(report.name(), CollectionTime.of(process.pid()));
                memory.put(report.name(), process.peakRssBytes());
            }
        }
        return new Consumption(cpu, collection, memory);
    }

    /** What was used since then. Peaks of memory are those of the whole life. */
    public Consumption since(Consumption before) {
        return new Consumption(
                difference(cpuSeconds, before.cpuSeconds),
                difference(collectionSeconds, before.collectionSeconds),
                peakRssBytes);
    }

    /** With what others have used, whose names are others. */
    public Consumption and(Consumption others) {
        return new Consumption(
                union(cpuSeconds, others.cpuSeconds),
                union(collectionSeconds, others.collectionSeconds),
                union(peakRssBytes, others.peakRssBytes));
    }

    private static <V> Map<String, V> union(Map<String, V> some, Map<String, V> others) {
        Map<String, V> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Map<String, Double> difference(Map<String, Double> now, Map<String, Double> before) {
        Map<String, Double> used = new LinkedHashMap<>();
        now.forEach((name, seconds) -> used.put(name, seconds - before.getOrDefault(name, 0.0)));
        return used;
    }

    public double allCpuSeconds() {
        return cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A line for each process, and for all of them. */
    public void tell(Report report, int devices) {
        report.line("%-20s %10s %14s %10s %10s", "process", "CPU s", "CPU us/device", "GC s", "peak MB");
        cpuSeconds.forEach((name, seconds) -> {
            report.line(
                    "%-20s %10.1f %14.1f %10.2f %10d",
                    name,
                    seconds,
                    perDevice(seconds, devices),
                    collectionSeconds.get(name),
                    peakRssBytes.get(name) / 1_000_000);
            ObjectNode process = report.figures("processes").withObject('/' + name);
            process.put("cpuMicrosPerDevice", perDevice(seconds, devices));
            process.put("collectionSeconds", collectionSeconds.get(name));
            process.put("peakRssBytes", peakRssBytes.get(name));
        });
        report.line("%-20s %10.1f %14.1f", "all", allCpuSeconds(), perDevice(allCpuSeconds(), devices));
        report.figure("cpuMicrosPerDevice", perDevice(allCpuSeconds(), devices));
    }

    private static double perDevice(double seconds, int devices) {
        return Math.round(seconds * 1e7 / devices) / 10.0;
    }
}
