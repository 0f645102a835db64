package rollcall.ingest.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import rollcall.ingest.spool.Manifest;

/** Counts the rows that went to Kafka, from none on. */
final class PublishMetrics {
    private final Counter published;

    PublishMetrics(MeterRegistry registry) {
        this.published = registry.counter("rollcall.rows", "stage", "ingest", "outcome", "published", "code", "none");
    }

    void published(Manifest upload) {
        published.increment(upload.rowCount());
    }
}
