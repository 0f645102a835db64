package rollcall.benchmarks.limit;

import rollcall.benchmarks.platform.Consumption;
import rollcall.benchmarks.platform.TopicSizes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows on their way through, with or without work.
 *
 * @param nanos from the first sent to the last in the tables
 */
record Passage(int rows, long nanos, Consumption used, TopicSizes sizes) {
    double devicesPerSecond() {
        return rows / (nanos / 1e9);
    }

    /** Of all processes. */
    double cpuMicrosPerDevice() {
        return perDevice(used.allCpuSeconds());
    }

    /** Of one process; 0 where there is none of that name. */
    double cpuMicrosPerDevice(String process) {
        return perDevice(used.cpuSeconds().getOrDefault(process, 0.0));
    }

    void tell(ObjectNode figures) {
        figures.put("devicesPerSecond", rounded(devicesPerSecond()));
        figures.put("cpuMicrosPerDevice", rounded(cpuMicrosPerDevice()));
        ObjectNode processes = figures.withObject("/processes");
        used.cpuSeconds()
                .keySet()
                .forEach(process -> processes
                        .withObject('/' + process)
                        .put("cpuMicrosPerDevice", rounded(cpuMicrosPerDevice(process))));
        ObjectNode topics = figures.withObject("/topicBytes");
        sizes.bytes().forEach(topics::put);
    }

    private double perDevice(double seconds) {
        return seconds * 1e6 / rows;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
