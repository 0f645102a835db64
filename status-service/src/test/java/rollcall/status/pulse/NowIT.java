package rollcall.status.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.access.Scope;
import rollcall.access.TestIssuer;
import rollcall.events.UploadReceived;
import rollcall.schemas.Principals;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NowIT {
    private static final String NOW = "/v1/operator/now";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final StatusService other = service.another();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final UploadReceived upload = UploadReceived.newBuilder(
                    SampleEvents.announced(sample.uploadId(), "now-" + UUID.randomUUID(), "Sales", 60))
            .setReceivedAt(Instant.now())
            .build();

    @Test
    void everyInstanceTellsWhatEndedAtAny() {
        String code = "CODE_" + (System.nanoTime() & 0xFFFF);
        List<SpecificRecord> events = new ArrayList<>(List.of(upload));
        IntStream.rangeClosed(1, 40).forEach(row -> events.add(sample.refused(upload, row, row, code)));
        IntStream.rangeClosed(41, 60)
                .forEach(row ->
                        events.add(sample.registered(upload, row, (int) (System.nanoTime() & 0xFFFFFFF) + row, 1)));

        log.write(events);

        for (StatusService instance : List.of(service, other)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                JsonNode now = instance.json(NOW);
                assertThat(now.path("outcomes").path(code).asInt()).isEqualTo(40);
                assertThat(now.path("outcomes").path("REGISTERED").asInt()).isGreaterThanOrEqualTo(20);
                assertThat(now.path("rowsPerSecond").path("ended").asDouble()).isGreaterThanOrEqualTo(6);
                assertThat(now.path("timeToReadyMillis").path("p50").asLong()).isPositive();
                assertThat(now.path("timeToReadyMillis").path("p99").asLong())
                        .isGreaterThanOrEqualTo(
                                now.path("timeToReadyMillis").path("p50").asLong());
                assertThat(Instant.parse(now.path("at").asString()))
                        .isAfter(Instant.now().minus(PATIENCE));
            });
        }
    }

    @Test
    void tellsHowFastRowsArriveAndWhoHasStillToReadThem() {
        log.write(IntStream.rangeClosed(1, 60)
                .mapToObj(row -> SampleEvents.uploaded(upload, row, ""))
                .toList());

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode now = other.json(NOW);
            assertThat(now.path("rowsPerSecond").path("received").asDouble()).isGreaterThanOrEqualTo(6);
            // Nobody reads them here.
            assertThat(now.path("lag").path(Principals.VALIDATION_GROUP).asLong())
                    .isGreaterThanOrEqualTo(60);
        });
    }

    /** The offsets at which transactions end are no records. */
    @Test
    void aServiceThatHasReadEverythingHasNothingStillToRead() {
        log.inTransaction(sample.refused(upload, 1, 1, "DEVICE_NOT_FOUND"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.json(NOW)
                                .path("lag")
                                .path(service.databaseName())
                                .asLong(-1))
                        .isZero());
    }

    @Test
    void tellsTheSameEverySecondAsLongAsSomebodyListens() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.uri(NOW))
                .header("Authorization", TestIssuer.shared().bearerFor(NOW))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("Cache-Control")).contains("no-store");
        List<JsonNode> heard = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (heard.size() < 3) {
                if (line.startsWith("data: ")) {
                    heard.add(JsonMapper.shared().readTree(line.substring("data: ".length())));
                }
                line = lines.readLine();
            }
        }
        assertThat(heard)
                .allSatisfy(now -> assertThat(now.propertyNames())
                        .contains("at", "rowsPerSecond", "outcomes", "lag", "deadLetters"));
        assertThat(Instant.parse(heard.get(2).path("at").asString()))
                .isAfter(Instant.parse(heard.get(0).path("at").asString()));
    }

    @Test
    void howeverManyAskItIsLookedAtOnceASecond() {
        AtomicInteger looks = new AtomicInteger();
        Looking looking = new Looking(
                service.bean(LogFigures.class), service.bean(Ticks.class), looks::incrementAndGet, Clock.systemUTC());

        List<String> told = IntStream.range(0, 200)
                .parallel()
                .mapToObj(asking -> looking.now())
                .distinct()
                .toList();

        assertThat(told).hasSize(looks.get());
        assertThat(looks.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void oldTicksAreForgotten() {
        JdbcClient database = JdbcClient.create(service.database());
        database.sql("INSERT INTO pulse.ticks VALUES (now() - interval '1 h', '{OLD}', '{1}', '{}', '{}')")
                .update();

        service.bean(Ticks.class).tidy();

        assertThat(database.sql("SELECT count(*) FROM pulse.ticks WHERE codes = '{OLD}'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyElseSeesIt() {
        TestIssuer issuer = TestIssuer.shared();

        assertThat(service.get(NOW, "Authorization", issuer.bearer("contoso")).statusCode())
                .isEqualTo(404);
        assertThat(service.get(NOW, "Authorization", issuer.bearer("operator", Scope.DEADLETTERS_READ))
                        .statusCode())
                .isEqualTo(403);
    }
}
