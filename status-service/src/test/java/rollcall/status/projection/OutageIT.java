package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import rollcall.events.UploadReceived;
import rollcall.status.Infrastructure;
import rollcall.status.Log;
import rollcall.status.Postgres;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;

class OutageIT {
    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();

    @Test
    void aLostDatabaseIsWaitedForAndNothingIsLost() {
        try (StatusService service = StatusService.start("--spring.datasource.hikari.connection-timeout=5000");
                Log log = new Log()) {
            String before = deadLetters(service.caughtUp());
            await().atMost(Duration.ofSeconds(30)).until(() -> status(service, "readiness") == 200);
            Postgres.refuse(service.databaseName());

            UploadReceived upload = writeUpload(log);
            await().atMost(Duration.ofSeconds(30)).until(() -> status(service, "readiness") == 503);
            assertThat(status(service, "liveness")).isEqualTo(200);
            HttpResponse<byte[]> asked = service.get("/v1/customers/" + customer + "/uploads");
            assertThat(asked.statusCode()).isEqualTo(503);
            assertThat(asked.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(new String(asked.body(), StandardCharsets.UTF_8)).contains("\"UNAVAILABLE\"");
            Postgres.accept(service.databaseName());

            service.caughtUp();
            assertThat(pending(service, upload)).isZero();
            assertThat(deadLetters(service)).isEqualTo(before);
            await().atMost(Duration.ofSeconds(30)).until(() -> status(service, "readiness") == 200);
        }
    }

    @Test
    void aLostRegistryIsWaitedForAndNothingIsDeadLettered() throws IOException {
        AtomicInteger refused = new AtomicInteger();
        AtomicBoolean down = new AtomicBoolean(true);
        HttpHandler inTrouble = exchange -> {
            if (down.get()) {
                refused.incrementAndGet();
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            } else {
                handOn(exchange);
            }
        };
        readingThrough(inTrouble, (service, log) -> {
            UploadReceived upload = writeUpload(log);
            await().atMost(Duration.ofSeconds(30)).until(() -> refused.get() > 3);
            assertThat(status(service, "liveness")).isEqualTo(200);
            down.set(false);

            service.caughtUp();
            assertThat(pending(service, upload)).isZero();
        });
    }

    @Test
    void aRegistryThatNeverAnswersOneRequestIsAskedAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpHandler forgetful = exchange -> {
            if (asked.getAndIncrement() > 0) {
                handOn(exchange);
            }
        };
        readingThrough(forgetful, (service, log) -> {
            UploadReceived upload = writeUpload(log);
            await().atMost(Duration.ofSeconds(60)).until(() -> asked.get() > 1);

            service.caughtUp();
            assertThat(pending(service, upload)).isZero();
        });
    }

    private static void readingThrough(HttpHandler handler, BiConsumer<StatusService, Log> test) throws IOException {
        HttpServer registry = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        registry.createContext("/", handler);
        registry.start();
        String url = "http://localhost:" + registry.getAddress().getPort() + "/apis/registry/v3";
        try (StatusService service =
                        StatusService.startBehind("--spring.kafka.properties[apicurio.registry.url]=" + url);
                Log log = new Log()) {
            test.accept(service, log);
        } finally {
            registry.stop(0);
        }
    }

    private static void handOn(HttpExchange exchange) throws IOException {
        URI target = Infrastructure.registry().resolve(exchange.getRequestURI());
        try (exchange) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(target).build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private UploadReceived writeUpload(Log log) {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 20);
        // Above the devices of other tests: the log is shared.
        log.write(sample.upload(upload, 500_000_000 + Math.floorMod(customer.hashCode(), 1 << 20) * 100));
        return upload;
    }

    private int pending(StatusService service, UploadReceived upload) {
        return service.json("/v1/customers/" + customer + "/uploads/" + upload.getUploadId())
                .path("counts")
                .path("pending")
                .asInt();
    }

    private static int status(StatusService service, String probe) {
        return service.get("/actuator/health/" + probe).statusCode();
    }

    private static String deadLetters(StatusService service) {
        return new String(service.get("/actuator/prometheus").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("rollcall_dead_letters_total"))
                .reduce("", String::concat);
    }
}
