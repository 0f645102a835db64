package rollcall.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import rollcall.benchmarks.platform.Consumption;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.benchmarks.platform.TopicSizes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.platform.Addresses;
import rollcall.standalone.platform.Installation;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.Supervisor;

/** Sends over bare hops what has passed Rollcall since this was made, on the broker and the database where it did. */
final class Bare {
    /** What both sides share; all others stand idle for the limit, so they are stopped. */
    private static final Set<String> SHARED = Set.of("kafka", "postgres");

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int LOOKS_PER_SECOND = 200;

    private final Addresses addresses;
    private final Supervisor platform;
    private final Path directory;
    private final Map<Topic, Map<TopicPartition, Long>> before = new LinkedHashMap<>();

    Bare(OwnPlatform own) throws IOException {
        addresses = own.platform().addresses();
        platform = own.platform().supervisor();
        directory = Files.createDirectories(own.directory().resolve("limit"));
        try (Log log = new Log(addresses.bootstrapServers())) {
            Flow.TOPICS.forEach(topic -> before.put(topic, log.ends(topic)));
        }
    }

    /**
     * Sends the same records again.
     *
     * @param uploads how many uploads they came in
     * @param warmUp how many of them to send first, so that compilers have done their work
     */
    Passage pass(int uploads, int warmUp) throws IOException, SQLException, InterruptedException {
        Flow flow = recorded();
        try (LimitTables tables = new LimitTables(addresses);
                Workers workers = new Workers(
                        directory,
                        addresses,
                        new ServiceSettings(Installation.own().project()))) {
            Map<String, Long> rows = tables.record(uploads, directory);
            stopServices();
            tables.create(Copier.READERS);
            LimitTopics.create(addresses.bootstrapServers(), Flow.TOPICS);
            start(workers, flow, rows);
            tables.tidy();

            send(warmUp, flow.foldedAfter(warmUp), tables, workers);
            TopicSizes sizes = TopicSizes.of(addresses.bootstrapServers());
            Consumption used = consumption(workers);
            long all = warmUp + flow.rows();
            long start = System.nanoTime();
            send(flow.rows(), flow.foldedAfter(all), tables, workers);
            long nanos = System.nanoTime() - start;
            Passage passage = new Passage(
                    (int) flow.rows(),
                    nanos,
                    consumption(workers).since(used),
                    TopicSizes.of(addresses.bootstrapServers()).since(sizes));
            refuseOthers(tables, rows, flow, flow.foldedAfter(all));
            return passage;
        }
    }

    /** Counts what has passed each topic, and keeps what was uploaded. */
    private Flow recorded() throws IOException {
        Map<Topic, Long> records = new LinkedHashMap<>();
        try (Log log = new Log(addresses.bootstrapServers());
                Tape.Recorder tape = new Tape.Recorder(uploaded())) {
            for (Topic topic : Flow.TOPICS) {
                boolean kept = topic.equals(TopicCatalogue.DEVICES_UPLOADED);
                records.put(topic, log.readSince(before.get(topic), record -> {
                    if (kept) {
                        RawRecord.of(record).addTo(tape);
                    }
                }));
            }
        }
        return new Flow(records);
    }

    private Path uploaded() {
        return directory.resolve("uploaded.tape");
    }

    private void stopServices() throws InterruptedException {
        List<String> services = platform.reports().stream()
                .filter(report -> report.pid() > 0)
                .map(ChildReport::name)
                .filter(name -> !SHARED.contains(name))
                .toList();
        for (String service : services) {
            platform.stop(service);
        }
    }

    private void start(Workers workers, Flow flow, Map<String, Long> rows) throws IOException, InterruptedException {
        workers.addSender(uploaded());
        workers.addHop(Workers.VALIDATION, TopicCatalogue.DEVICES_UPLOADED, flow.rows(), flow.judged());
        workers.addHop(Workers.REGISTRY, TopicCatalogue.DEVICES_ACCEPTED, flow.accepted(), flow.decided());
        workers.addCopier(flow.folded(), rows);
        workers.start();
    }

    private void send(long rows, long events, LimitTables tables, Workers workers)
            throws SQLException, InterruptedException {
        Orders.give(rows, addresses.bootstrapServers());
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int look = 1; tables.events() < events; look++) {
            if (look % LOOKS_PER_SECOND == 0) {
                workers.refuseEnded();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the limit's rows were not through after " + LONGEST);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Consumption consumption(Workers workers) {
        return Consumption.of(platform).and(workers.consumption());
    }

    /** Fewer rows than the view had, or more, would make another limit. */
    private static void refuseOthers(LimitTables tables, Map<String, Long> rows, Flow flow, long events)
            throws SQLException {
        for (Map.Entry<String, Long> table : rows.entrySet()) {
            long expected = new Share(table.getValue(), flow.foldedCount()).until(events);
            long found = tables.rows(table.getKey());
            if (found != expected) {
                throw new IllegalStateException(
                        LimitTables.nameOf(table.getKey()) + " has " + found + " rows, not " + expected);
            }
        }
    }
}
