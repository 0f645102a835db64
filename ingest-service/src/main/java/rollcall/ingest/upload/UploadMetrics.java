package rollcall.ingest.upload;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollcall.http.Refusal;

/** Counts uploads by how they ended. */
final class UploadMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(UploadMetrics.class);

    private final MeterRegistry registry;

    UploadMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted() {
        count("accepted", "none");
    }

    void validated() {
        count("validated", "none");
    }

    void refused(UploadCall call, Refusal refusal) {
        String code = refusal.getBody().getProperties().get("code").toString();
        LOG.atInfo()
                .addKeyValue("customer", call.customer())
                .addKeyValue("code", code)
                .log("Upload refused");
        count("refused", code);
    }

    private void count(String outcome, String code) {
        registry.counter("rollcall.uploads", "outcome", outcome, "code", code).increment();
    }
}
