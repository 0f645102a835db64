package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.backbone.SmallDisk;

/** The spool's disk is full: uploads are refused until there is room, and what was taken is published. */
@Tag("nightly")
class FullDiskIT {
    private static final String CUSTOMER = "full-disk";
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
        SmallDisk spool = disk.orElseThrow();
        byte[] file = Samples.script(ROWS);
        try (Ingest ingest = Ingest.start(spool.path(), "rollcall.ingest.publish.retry-after=1s")) {
            assertThat(ingest.upload(CUSTOMER, Samples.script(5)).statusCode()).isEqualTo(202);
            for (long left : new long[] {0, 16 << 10, 512 << 10}) {
                spool.fill(left);

                HttpResponse<String> refused = ingest.upload(CUSTOMER, file, "Idempotency-Key", "one");

                assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
                assertThat(refused.body()).contains("SPOOL_FULL");
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
                spool.empty();
            }

            HttpResponse<String> taken = ingest.upload(CUSTOMER, file, "Idempotency-Key", "one");

            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            await().untilAsserted(() -> assertThat(Log.rows(CUSTOMER).stream()
                            .map(row -> row.value().getRow().getRegistrationId())
                            .distinct())
                    .hasSize(5 + ROWS));
            assertThat(Log.uploads(CUSTOMER).stream()
                            .filter(upload -> upload.getComplete())
                            .map(upload -> upload.getRowCount()))
                    .containsExactlyInAnyOrder(5, ROWS);
        }
    }
}
