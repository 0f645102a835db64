package rollcall.status.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.events.Webhook;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import rollcall.status.Tables;
import rollcall.webhooks.Sealing.Sealed;
import rollcall.webhooks.SigningSecret;
import rollcall.webhooks.WebhookSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RebuildIT {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @AutoClose
    private static final StatusService service =
            StatusService.start("--rollcall.webhooks.keys.test=" + KEY, "--rollcall.webhooks.allow-loopback=true");

    @AutoClose
    private static final Log log = new Log();

    /** Each upload has devices and versions of its own, also against other tests: the log is shared. */
    private static final AtomicInteger DEVICES =
            new AtomicInteger(100_000_000 + Math.floorMod((int) System.nanoTime(), 1 << 20) * 100);

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void givesTheSameTablesRowByRow() {
        writeUpload(200);
        Map<String, List<Map<String, Object>>> before = settled();
        JdbcClient database = JdbcClient.create(service.database());
        database.sql("UPDATE devices SET model = 'tampered'").update();
        database.sql("DELETE FROM upload_rows WHERE row_number % 2 = 0").update();

        rebuild();

        Tables.assertSame(service.tables(), before);
        assertThat(schemas(database)).containsExactly("view");
    }

    @Test
    void losesNothingThatArrivesAndRefusesNoReadMeanwhile() {
        UploadReceived known = writeUpload(50);
        settled();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<List<UploadReceived>> writing = CompletableFuture.supplyAsync(() -> {
            List<UploadReceived> written = new ArrayList<>();
            while (!done.get()) {
                UploadReceived upload = writeUpload(20);
                written.add(upload);
                await().until(() -> decided(upload) == 20);
            }
            return written;
        });
        CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            while (!done.get()) {
                assertThat(decided(known)).isEqualTo(50);
                service.json("/v1/customers/" + customer + "/devices?limit=5");
                reads++;
            }
            return reads;
        });
        try {
            rebuild();
            rebuild();
        } finally {
            done.set(true);
        }

        assertThat(reading.join()).isPositive();
        assertThat(writing.join()).isNotEmpty();
        Map<String, List<Map<String, Object>>> folded = settled();
        rebuild();
        Tables.assertSame(service.tables(), folded);
    }

    @Test
    void goesOnWhereItWasCutAndCanBeAborted() throws Exception {
        writeUpload(50);
        Map<String, List<Map<String, Object>>> before = settled();
        try (Connection export = service.database().getConnection();
                Statement statement = export.createStatement()) {
            // A writer that holds a position keeps the swap from happening.
            export.setAutoCommit(false);
            statement.execute("SELECT * FROM positions FOR UPDATE");
            post();
            await().until(() -> state().path("phase").asString().equals("SWAPPING"));
            service.send("DELETE", "/actuator/rebuild");
            export.rollback();
        }
        await().until(() ->
                !List.of("FOLDING", "SWAPPING").contains(state().path("phase").asString()));
        service.send("DELETE", "/actuator/rebuild");

        await().until(() -> schemas(JdbcClient.create(service.database())).equals(List.of("view")));
        rebuild();
        Tables.assertSame(service.tables(), before);
    }

    @Test
    void tellsWebhooksOnceOfWhatArrivesMeanwhile() throws Exception {
        RecordMetadata webhook = registerWebhook();
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 3_000);
        try (Connection holder = service.database().getConnection();
                Statement statement = holder.createStatement()) {
            // The live view stands still, as if it were slower than the rebuild.
            holder.setAutoCommit(false);
            statement.execute("SELECT * FROM positions FOR UPDATE");
            log.write(upload);
            log.write(registered(upload));
            post();
            await().until(() -> state().path("phase").asString().equals("SWAPPING"));
            holder.rollback();
        }
        awaitDone();
        settled();

        assertThat(noted()).hasSize(3_000).doesNotHaveDuplicates();
        log.bytes(TopicCatalogue.WEBHOOKS, webhook.partition(), customer + "/hook", null, Map.of());
    }

    @Test
    void aServiceThatStartsAfterwardsFindsItsTables() {
        writeUpload(20);
        rebuild();
        Map<String, List<Map<String, Object>>> before = settled();

        try (StatusService another = service.another()) {
            Tables.assertSame(another.tables(), before);
        }
    }

    private UploadReceived writeUpload(int rows) {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", rows);
        log.write(sample.upload(upload, DEVICES.getAndAdd(1_000)));
        return upload;
    }

    /** Nobody answers there: what is noted for it stays. */
    private RecordMetadata registerWebhook() {
        Sealed sealed = new WebhookSettings(Map.of("test", KEY), "", true)
                .sealing()
                .orElseThrow()
                .seal(SigningSecret.random().text(), customer + "/hook");
        RecordMetadata place = log.place(Webhook.newBuilder()
                .setCustomer(customer)
                .setWebhookId("hook")
                .setUrl("http://localhost:1/")
                .setEvents(List.of("device.status-changed"))
                .setKeyId(sealed.keyId())
                .setSealedSecret(sealed.text())
                .setCreatedAt(Instant.EPOCH)
                .build());
        await().until(() -> service.get("/v1/customers/" + customer + "/webhooks/hook/deliveries")
                        .statusCode()
                == 200);
        return place;
    }

    private List<DeviceRegistered> registered(UploadReceived upload) {
        int device = DEVICES.getAndAdd(upload.getRowCount() + 1);
        return IntStream.rangeClosed(1, upload.getRowCount())
                .mapToObj(row -> sample.registered(upload, row, device + row, 1))
                .toList();
    }

    private List<String> noted() {
        return JdbcClient.create(service.database())
                .sql("SELECT body FROM webhooks.deliveries WHERE customer = ?")
                .param(customer)
                .query(String.class)
                .stream()
                .flatMap(body ->
                        JsonMapper.shared().readTree(body).at("/data/changes").valueStream())
                .map(change -> change.path("registrationId").asString())
                .toList();
    }

    private static Map<String, List<Map<String, Object>>> settled() {
        return service.caughtUp().tables();
    }

    private int decided(UploadReceived upload) {
        JsonNode counts = service.json("/v1/customers/" + customer + "/batchJobStatus/" + upload.getUploadId());
        int decided = 0;
        for (JsonNode row : counts.path("devicesStatus")) {
            decided += row.path("status").asString().equals("processing") ? 0 : 1;
        }
        return decided;
    }

    private static void rebuild() {
        post();
        awaitDone();
    }

    private static void awaitDone() {
        JsonNode ended = await().until(RebuildIT::state, state -> state.has("endedAt"));
        assertThat(ended.path("phase").asString()).as(ended.toString()).isEqualTo("DONE");
    }

    private static void post() {
        assertThat(service.send("POST", "/actuator/rebuild").statusCode()).isEqualTo(200);
    }

    private static JsonNode state() {
        return JsonMapper.shared().readTree(service.get("/actuator/rebuild").body());
    }

    private static List<String> schemas(JdbcClient database) {
        return database.sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'view%' ORDER BY 1")
                .query(String.class)
                .list();
    }
}
