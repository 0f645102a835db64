package rollcall.benchmarks;

import java.util.Locale;

/** Everything one run has measured. */
record Findings(int rows, long bytes, Door.Passage large, Consumption used, Latencies single, Latencies small) {

    double devicesPerSecond() {
        return rows / (large.visible() / 1e9);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(line(
                "%,d rows, %,d MB: %.1f s to 202, %.1f s to the last row in the view: %,.0f devices/s",
                rows, bytes / 1_000_000, large.acknowledged() / 1e9, large.visible() / 1e9, devicesPerSecond()));
        table.append(line("outcomes: %s", large.counts()));
        table.append(line("%-20s %10s %14s %10s", "process", "CPU s", "CPU us/device", "peak MB"));
        used.cpuSeconds()
                .forEach((name, seconds) -> table.append(line(
                        "%-20s %10.1f %14.1f %10d",
                        name, seconds, seconds * 1e6 / rows, used.peakRssBytes().get(name) / 1_000_000)));
        table.append(line("%-20s %10.1f %14.1f", "all", used.allCpuSeconds(), used.allCpuSeconds() * 1e6 / rows));
        table.append(line("one row: p50 %.0f ms, p99 %.0f ms", single.millis(50), single.millis(99)));
        table.append(line("1,000 rows: p50 %.0f ms, p99 %.0f ms", small.millis(50), small.millis(99)));
        return table.toString();
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"rows\":%d,\"payloadBytes\":%d,\"devicesPerSecond\":%.0f,\"cpuMicrosPerDevice\":%.1f,"
                        + "\"oneRow\":{\"p50Millis\":%.1f,\"p99Millis\":%.1f},"
                        + "\"thousandRows\":{\"p50Millis\":%.1f,\"p99Millis\":%.1f}}",
                rows,
                bytes,
                devicesPerSecond(),
                used.allCpuSeconds() * 1e6 / rows,
                single.millis(50),
                single.millis(99),
                small.millis(50),
                small.millis(99));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + System.lineSeparator();
    }
}
