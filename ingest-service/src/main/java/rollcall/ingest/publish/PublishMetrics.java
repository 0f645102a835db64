package rollcall.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import rollcall.ingest.spool.Manifest;

/** Counts the rows that went to Kafka. */
final class PublishMetrics {
    private final MeterRegistry registry;

    PublishMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void published(Manifest upload) {
        registry.counter("rollcall.rows", "stage", "ingest", "outcome", "published", "code", "none")
                .increment(upload.rowCount());
    }
}
