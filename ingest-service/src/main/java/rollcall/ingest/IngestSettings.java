package rollcall.ingest;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;
import rollcall.ingest.backlog.BacklogSettings;
import rollcall.ingest.idempotency.MemorySettings;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.upload.UploadLimits;

/**
 * Everything under {@code rollcall.ingest}.
 *
 * @param spool the directory that holds uploads until they are on Kafka; its disk must survive a crash
 * @param limits how much is taken
 * @param publish how uploads go to Kafka
 * @param memory how long repeated requests are recognized
 * @param backlog when rows have lain unread for too long
 * @param registryProbe an address of the schema registry that answers 200 while it is well
 */
record IngestSettings(
        @DefaultValue("data/ingest-spool") Path spool,
        @DefaultValue UploadLimits limits,
        @DefaultValue PublishSettings publish,
        @DefaultValue MemorySettings memory,
        @DefaultValue BacklogSettings backlog,

        @DefaultValue("http://localhost:8090/apis/ccompat/v7/subjects")
        URI registryProbe) {}
