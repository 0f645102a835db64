package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.schemas.Principals;
import rollcall.schemas.TopicCatalogue;

/** Validation stands still: rows that nobody reads are soon forgotten, so no more of them are taken. */
@Tag("nightly")
class BacklogIT {
    private static final String CUSTOMER = "backlog";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path spool;

    @Test
    void noUploadIsTakenWhileRowsLieUnreadForTooLong() throws Exception {
        try (Admin admin = Admin.create(
                        Map.of("bootstrap.servers", Surroundings.backbone().bootstrapServers()));
                Ingest ingest = Ingest.start(
                        spool, "rollcall.ingest.backlog.unread-age=2s", "rollcall.ingest.backlog.asked-every=1s")) {
            readEverything(admin);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    ingest.upload(CUSTOMER, Samples.script(5)).statusCode())
                            .isEqualTo(202));

            HttpResponse<String> refused = await().atMost(PATIENCE)
                    .until(() -> ingest.upload(CUSTOMER, Samples.script(1)), answer -> answer.statusCode() != 202);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("BACKLOG_TOO_OLD");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(ingest.get("/actuator/health/readiness")).contains("\"UP\"");
            assertThat(ingest.get("/actuator/prometheus"))
                    .contains("rollcall_unread_too_old{topic=\"rollcall.devices.uploaded\"} 1.0");

            readEverything(admin);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ingest.get("/actuator/prometheus"))
                            .contains("rollcall_unread_too_old{topic=\"rollcall.devices.uploaded\"} 0.0"));
            assertThat(ingest.upload(CUSTOMER, Samples.script(5)).statusCode()).isEqualTo(202);
            readEverything(admin);
        }
    }

    /** What validation does when it has been through all there is. */
    private static void readEverything(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, TopicCatalogue.DEVICES_UPLOADED.partitions())
                .mapToObj(partition -> new TopicPartition(TopicCatalogue.DEVICES_UPLOADED.name(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> read = admin.listOffsets(ends).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        end -> new OffsetAndMetadata(end.getValue().offset())));
        admin.alterConsumerGroupOffsets(Principals.VALIDATION_GROUP, read).all().get();
    }
}
