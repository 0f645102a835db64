package rollcall.benchmarks.limit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import rollcall.benchmarks.report.Report;

/** Tells what Rollcall does beside what the machine can do. */
record SideBySide(Passage pipeline, Passage limit) {
    private static final String NUMBERS = "%-40s %12.1f %12.1f";

    void tell(Report report) {
        report.line("%-40s %12s %12s", "", "pipeline", "limit");
        report.line("%-40s %,12.0f %,12.0f", "devices/s", pipeline.devicesPerSecond(), limit.devicesPerSecond());
        Set<String> processes = new LinkedHashSet<>(pipeline.used().cpuSeconds().keySet());
        processes.addAll(limit.used().cpuSeconds().keySet());
        processes.forEach(process -> report.line(
                NUMBERS,
                "CPU us/device, " + process,
                pipeline.cpuMicrosPerDevice(process),
                limit.cpuMicrosPerDevice(process)));
        report.line(NUMBERS, "CPU us/device, all", pipeline.cpuMicrosPerDevice(), limit.cpuMicrosPerDevice());
        // Whether it was the same bytes; topics of state stores stand for nothing there.
        topics().forEach(topic -> report.line(
                NUMBERS,
                "bytes/device, " + topic,
                (double) pipeline.sizes().bytes().getOrDefault(topic, 0L) / pipeline.rows(),
                (double) limit.sizes().bytes().getOrDefault(LimitTopics.nameOf(topic), 0L) / limit.rows()));
        report.line("Rollcall uses %.2f times the CPU of the limit.", timesTheLimit());

        report.figure("devicesPerSecond", limit.devicesPerSecond());
        report.figure("cpuMicrosPerDevice", limit.cpuMicrosPerDevice());
        report.figure("timesTheLimit", timesTheLimit());
        limit.tell(report.figures("limit"));
        pipeline.tell(report.figures("pipeline"));
    }

    /** CPU per device of Rollcall for each of the limit. */
    double timesTheLimit() {
        return pipeline.cpuMicrosPerDevice() / limit.cpuMicrosPerDevice();
    }

    /** Those that have grown on one side or the other, by their real names. */
    private Set<String> topics() {
        Set<String> topics = new TreeSet<>(pipeline.sizes().bytes().keySet());
        Flow.TOPICS.forEach(topic -> topics.add(topic.name()));
        topics.removeIf(topic -> !pipeline.sizes().bytes().containsKey(topic)
                && !limit.sizes().bytes().containsKey(LimitTopics.nameOf(topic)));
        return topics;
    }
}
