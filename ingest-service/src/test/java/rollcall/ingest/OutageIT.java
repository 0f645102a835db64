package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageIT {
    @TempDir
    Path spool;

    @Test
    void anUploadDuringAnOutageIsToldToComeBackAndFinishedOnceTheBrokerIsThere() throws Exception {
        try (Ingest ingest = Ingest.start(
                spool,
                "rollcall.ingest.publish.retry-after=1s",
                "spring.kafka.producer.properties[request.timeout.ms]=2000",
                "spring.kafka.producer.properties[max.block.ms]=3000",
                "spring.kafka.producer.properties[delivery.timeout.ms]=3000")) {
            assertThat(ingest.upload("outage", Samples.script(5)).statusCode()).isEqualTo(202);
            Surroundings.backbone().pauseBroker();
            HttpResponse<String> answer;
            try {
                answer = ingest.upload("outage", Samples.script(7), "Idempotency-Key", "k");
                assertThat(ingest.get("/actuator/health/liveness")).contains("\"UP\"");
                assertThat(ingest.get("/actuator/health/readiness")).contains("\"DOWN\"");
            } finally {
                Surroundings.backbone().resumeBroker();
            }

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("NOT_PUBLISHED_YET");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(Log.uploads("outage"))
                            .anyMatch(upload -> upload.getComplete() && upload.getRowCount() == 7));
            assertThat(ingest.upload("outage", Samples.script(7), "Idempotency-Key", "k")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(Log.rows("outage").stream()
                            .map(row -> row.value().getRow().getRegistrationId())
                            .distinct())
                    .hasSize(5 + 7);
        }
    }
}
