package rollcall.ingest.upload;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.ingest.idempotency.UploadLog;
import rollcall.ingest.idempotency.UploadMemory;
import rollcall.ingest.publish.Publications;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.spool.Spool;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    @Bean
    Uploading uploading(
            Spool spool,
            Publications publications,
            UploadMemory memory,
            UploadLog log,
            UploadLimits limits,
            PublishSettings publishing,
            Clock clock) {
        return new Uploading(spool, publications, memory, log, limits, publishing, clock);
    }
}
