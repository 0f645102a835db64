package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.access.TestIssuer;
import rollcall.backbone.SmallDisk;

/** The spool's disk is full: uploads are refused until there is room, and what was taken is published. */
@Tag("nightly")
class FullDiskIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ROWS = 3_000;

    @TempDir
    Path directory;

    private Optional<SmallDisk> disk = Optional.empty();

    @BeforeEach
    void mount() {
        disk = SmallDisk.on(directory.resolve("spool"), 32);
        assumeTrue(disk.isPresent(), "no file system can be mounted");
    }

    @AfterEach
    void unmount() {
        disk.ifPresent(SmallDisk::close);
    }

    @Test
    void anUploadThatDoesNotFitIsRefusedAndTakenWhenThereIsRoomAgain() throws Exception {
        String customer = "full-disk";
        SmallDisk spool = disk.orElseThrow();
        byte[] file = Samples.script(ROWS);
        try (Ingest ingest = start(spool)) {
            assertThat(ingest.upload(customer, Samples.script(5)).statusCode()).isEqualTo(202);
            for (long left : new long[] {0, 16 << 10, 512 << 10}) {
                spool.fill(left);

                assertRefused(ingest.upload(customer, file, "Idempotency-Key", "one"));
                assertRefused(ofUnknownLength(ingest, customer, file));
                spool.empty();
            }

            HttpResponse<String> taken = ofUnknownLength(ingest, customer, file);

            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            assertThat(Log.rows(customer).stream()
                            .map(row -> row.value().getRow().getRegistrationId())
                            .distinct())
                    .hasSize(5 + ROWS);
        }
    }

    @Test
    void whatWasTakenIsPublishedThoughNothingCanBeNotedDown() throws Exception {
        String customer = "full-behind";
        SmallDisk spool = disk.orElseThrow();
        try (Ingest ingest = start(spool)) {
            assertThat(ingest.upload(customer, Samples.script(5)).statusCode()).isEqualTo(202);
            Surroundings.backbone().pauseBroker();
            try {
                HttpResponse<String> answer = ingest.upload(customer, Samples.script(7));
                assertThat(answer.body()).contains("NOT_PUBLISHED_YET");
                spool.fill(0);
            } finally {
                Surroundings.backbone().resumeBroker();
            }

            await().atMost(PATIENCE).until(() -> sealed(spool) == 0);
            assertThat(Log.uploads(customer)).anyMatch(upload -> upload.getComplete() && upload.getRowCount() == 7);
        }
    }

    private static Ingest start(SmallDisk spool) {
        return Ingest.start(
                spool.path(),
                "rollcall.ingest.publish.retry-after=1s",
                "spring.kafka.producer.properties[request.timeout.ms]=2000",
                "spring.kafka.producer.properties[max.block.ms]=10000",
                "spring.kafka.producer.properties[delivery.timeout.ms]=10000");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("SPOOL_FULL");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    /** In chunks, so that whether it fits shows only while it comes. */
    private static HttpResponse<String> ofUnknownLength(Ingest ingest, String customer, byte[] file)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest.at("/v1/customers/" + customer + "/deviceBatches"))
                .header("Authorization", TestIssuer.shared().bearer(customer))
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", "one")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static long sealed(SmallDisk spool) throws IOException {
        try (Stream<Path> sealed = Files.list(spool.path().resolve("sealed"))) {
            return sealed.count();
        }
    }
}
