package rollcall.benchmarks.latency;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rollcall.benchmarks.passage.Latencies;
import rollcall.benchmarks.report.Report;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long journeys took to each station.
 *
 * @param sent how many began
 * @param refusals why some of them ended at the door; they have no times
 */
record Times(int sent, List<String> refusals, Map<Station, Latencies> latencies) {

    /** @param until {@link System#nanoTime} up to which events are waited for */
    static Times of(List<Journey> journeys, Decisions decisions, long until) {
        Map<Station, Latencies> latencies = new EnumMap<>(Station.class);
        for (Station station : Station.values()) {
            latencies.put(station, new Latencies());
        }
        for (Journey journey : journeys) {
            if (!journey.isRefused()) {
                long decidedAt = decisions.lastOf(journey.upload(), journey.rows(), until);
                latencies.get(Station.ACCEPTED).add(journey.nanosToAnswer());
                latencies.get(Station.DECIDED).add(journey.nanosTo(decidedAt));
                latencies.get(Station.VISIBLE).add(journey.nanosToView());
            }
        }
        List<String> refusals = journeys.stream()
                .filter(Journey::isRefused)
                .map(Journey::refusal)
                .toList();
        return new Times(journeys.size(), refusals, latencies);
    }

    Latencies to(Station station) {
        return latencies.get(station);
    }

    static void heading(Report report) {
        report.line(
                "%-26s %6s %8s %8s %10s %10s %10s %10s",
                "", "sent", "refused", "to the", "p50 ms", "p99 ms", "p99.9 ms", "longest ms");
    }

    /** @param name of the figures */
    void tell(Report report, String what, String name) {
        latencies.forEach((station, times) -> {
            report.line(
                    "%-26s %6d %8d %8s %10.1f %10.1f %10.1f %10.1f",
                    what,
                    sent,
                    refusals.size(),
                    station.title(),
                    times.millis(50),
                    times.millis(99),
                    times.millis(99.9),
                    times.longestMillis());
            ObjectNode figures = report.figures(name + '/' + station.name().toLowerCase(Locale.ROOT));
            figures.put("p50Millis", times.millis(50));
            figures.put("p99Millis", times.millis(99));
            figures.put("p999Millis", times.millis(99.9));
            figures.put("longestMillis", times.longestMillis());
        });
        report.figures(name).put("sent", sent).put("refused", refusals.size());
        Optional<String> first = refusals.stream().findFirst();
        first.ifPresent(refusal -> report.line("  refused, the first of them with %s", refusal));
    }
}
