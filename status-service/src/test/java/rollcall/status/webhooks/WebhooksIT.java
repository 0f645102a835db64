package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.events.Webhook;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import rollcall.webhooks.Sealing.Sealed;
import rollcall.webhooks.SigningSecret;
import rollcall.webhooks.WebhookSettings;
import tools.jackson.databind.JsonNode;

class WebhooksIT {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final SigningSecret SECRET = SigningSecret.random();
    private static final String[] SETTINGS = {
        "--rollcall.webhooks.keys.test=" + KEY,
        "--rollcall.webhooks.allow-loopback=true",
        "--rollcall.status.webhooks.first-retry=50ms",
        "--rollcall.status.webhooks.longest-rest=200ms",
        "--rollcall.status.webhooks.timeout=2s",
        "--rollcall.status.webhooks.senders=4"
    };

    @AutoClose
    private static final StatusService service = StatusService.start(SETTINGS);

    @AutoClose
    private static final StatusService second = service.another(SETTINGS);

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final int firstDevice = (int) (System.nanoTime() & 0xFFFFFF) * 100;
    private final Receiver receiver = new Receiver();
    private final List<Webhook> registered = new ArrayList<>();

    @AfterEach
    void forget() {
        registered.forEach(webhook -> log.bytes(
                TopicCatalogue.WEBHOOKS,
                partition(webhook),
                KnownWebhooks.key(webhook.getCustomer(), webhook.getWebhookId()),
                null,
                Map.of()));
        receiver.close();
    }

    @Test
    void tellsOnceThatAnUploadIsFinishedAndSignsIt() {
        register(customer, receiver, "upload.finished");
        UploadReceived upload = upload(3);

        Receiver.Post post =
                await().until(() -> receiver.posts, posts -> !posts.isEmpty()).get(0);
        assertThat(post.json().path("type").asString()).isEqualTo("upload.finished");
        assertThat(post.json().path("data")).isEqualTo(service.json(root() + "/uploads/" + upload.getUploadId()));
        assertThat(post.signature())
                .isEqualTo(Signature.headers(SECRET, post.id(), Long.parseLong(post.timestamp()), post.body())
                        .get("webhook-signature"));
        again();
        assertThat(receiver.of("upload.finished")).hasSize(1);
    }

    @Test
    void tellsDevicesInBatchesWhoeverFoldsThemAndPostsOneAtATime() {
        register(customer, receiver, "device.status-changed");
        for (int number = 0; number < 5; number++) {
            upload(200);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> told().size() >= 1_000);
        again();
        assertThat(told()).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(receiver.posts).hasSizeLessThan(200).allMatch(post -> post.atOnce() == 1);
        assertThat(receiver.posts).extracting(Receiver.Post::id).doesNotHaveDuplicates();
    }

    @Test
    void postsNothingAgainWhenTheLogIsFoldedAnew() {
        register(customer, receiver, "upload.finished", "device.status-changed");
        upload(50);
        await().until(() ->
                told().size() == 50 && receiver.of("upload.finished").size() == 1);

        // Catalogues have a thread of their own, which would find out with the next entry.
        JdbcClient.create(service.database())
                .sql("UPDATE positions SET position = 0 WHERE topic <> :catalogue")
                .param("catalogue", TopicCatalogue.CATALOGUE_DEVICES.name())
                .update();
        upload(50);

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        told().size() >= 100 && receiver.of("upload.finished").size() >= 2);
        service.caughtUp();
        again();
        assertThat(told()).hasSize(100).doesNotHaveDuplicates();
        assertThat(receiver.of("upload.finished")).hasSize(2);
    }

    @Test
    void triesAgainUnderTheSameIdUntilItIsTaken() {
        String webhook = register(customer, receiver, "upload.finished");
        receiver.status = 500;
        upload(1);
        await().until(() -> receiver.posts.size() >= 3);
        assertThat(deliveries(webhook).get(0).path("problem").asString()).isEqualTo("ANSWERED_500");

        receiver.status = 200;
        await().until(() -> deliveries(webhook).get(0).path("state").asString().equals("delivered"));
        assertThat(receiver.posts)
                .extracting(Receiver.Post::id)
                .containsOnly(deliveries(webhook).get(0).path("id").asString());
        assertThat(deliveries(webhook).get(0).path("attempts").asInt()).isEqualTo(receiver.posts.size());
    }

    @Test
    void followsNoRedirect() {
        String webhook = register(customer, receiver, "upload.finished");
        receiver.status = 302;
        upload(1);

        await().until(() -> !deliveries(webhook).isEmpty()
                && deliveries(webhook).get(0).path("problem").asString().equals("ANSWERED_302"));
    }

    @Test
    void parksWhatWasTriedForADayAndPostsItAgainOnRequest() {
        String webhook = register(customer, receiver, "upload.finished");
        receiver.status = 503;
        upload(1);
        await().until(() -> !receiver.posts.isEmpty());
        JdbcClient.create(service.database())
                .sql(
                        "UPDATE webhooks.deliveries SET tried_since = tried_since - interval '25 hours' WHERE webhook_id = ?")
                .param(webhook)
                .update();
        await().until(() -> deliveries(webhook).get(0).path("state").asString().equals("parked"));

        receiver.status = 204;
        String id = deliveries(webhook).get(0).path("id").asString();
        String path = root() + "/webhooks/" + webhook + "/deliveries/" + id + "/redeliver";
        assertThat(service.send("POST", path).statusCode()).isEqualTo(202);
        await().until(() -> deliveries(webhook).get(0).path("state").asString().equals("delivered"));

        assertThat(service.send("POST", path.replace(id, UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.send("POST", path.replace(customer, "c-other")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void isNotHeldBackByAnothersReceiverThatDoesNotAnswer() {
        try (Receiver dead = new Receiver()) {
            dead.held = new CountDownLatch(1);
            for (int number = 0; number < 3; number++) {
                String slow = "c-slow-" + UUID.randomUUID();
                register(slow, dead, "upload.finished");
                upload(slow, 1);
            }
            await().until(() -> dead.posts.size() >= 3);
            register(customer, receiver, "upload.finished");
            upload(1);

            await().atMost(Duration.ofSeconds(5)).until(() -> receiver.posts.size() == 1);
            dead.held.countDown();
        }
    }

    @Test
    void triesAReceiverWithAPing() {
        String webhook = register(customer, receiver, "upload.finished");

        assertThat(service.send("POST", root() + "/webhooks/" + webhook + "/ping")
                        .statusCode())
                .isEqualTo(202);

        await().until(() -> receiver.of("ping").size() == 1);
        assertThat(service.send("POST", root() + "/webhooks/nothing/ping").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsOnlyChangesOfStatus() {
        register(customer, receiver, "device.status-changed");
        DeviceChanged stays = DeviceChanged.newBuilder(
                        SampleEvents.changed(customer, firstDevice, 2, "hardware", "READY_FOR_USER"))
                .build();
        log.write(stays, SampleEvents.changed(customer, firstDevice, 3, "status", "ACTIVE"));

        await().until(() -> !receiver.posts.isEmpty());
        JsonNode changes = receiver.posts.get(0).json().at("/data/changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.path(0).path("status").asString()).isEqualTo("ACTIVE");
        assertThat(changes.path(0).path("previousStatus").asString()).isEqualTo("READY_FOR_USER");
    }

    /** Something further, after which nothing earlier can be on its way any more. */
    private void again() {
        int before = receiver.of("ping").size();
        registered.forEach(webhook -> service.send("POST", root() + "/webhooks/" + webhook.getWebhookId() + "/ping"));
        await().until(() -> receiver.of("ping").size() > before);
    }

    private List<String> told() {
        return receiver.of("device.status-changed").stream()
                .flatMap(post -> post.json().at("/data/changes").valueStream())
                .map(change -> change.path("registrationId").asString())
                .toList();
    }

    private String register(String owner, Receiver to, String... events) {
        String id = UUID.randomUUID().toString();
        Sealed sealed = new WebhookSettings(Map.of("test", KEY), "", true)
                .sealing()
                .orElseThrow()
                .seal(SECRET.text(), KnownWebhooks.key(owner, id));
        Webhook webhook = Webhook.newBuilder()
                .setCustomer(owner)
                .setWebhookId(id)
                .setUrl(to.url())
                .setEvents(List.of(events))
                .setKeyId(sealed.keyId())
                .setSealedSecret(sealed.text())
                .setCreatedAt(Instant.EPOCH)
                .build();
        registered.add(webhook);
        log.write(webhook);
        for (StatusService instance : List.of(service, second)) {
            await().until(() -> instance.get("/v1/customers/" + owner + "/webhooks/" + id + "/deliveries")
                            .statusCode()
                    == 200);
        }
        return id;
    }

    private UploadReceived upload(int rows) {
        return upload(customer, rows);
    }

    private UploadReceived upload(String owner, int rows) {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), owner, "", rows);
        List<DeviceRegistered> devices = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> sample.registered(upload, row, firstDevice + row, 1))
                .toList();
        log.write(upload);
        log.write(devices);
        log.write(SampleEvents.complete(upload));
        return upload;
    }

    private List<JsonNode> deliveries(String webhook) {
        return service.json(root() + "/webhooks/" + webhook + "/deliveries")
                .path("items")
                .valueStream()
                .toList();
    }

    private String root() {
        return "/v1/customers/" + customer;
    }

    private static int partition(Webhook webhook) {
        return Utils.toPositive(Utils.murmur2(KnownWebhooks.key(webhook.getCustomer(), webhook.getWebhookId())
                        .getBytes(StandardCharsets.UTF_8)))
                % TopicCatalogue.WEBHOOKS.partitions();
    }
}
