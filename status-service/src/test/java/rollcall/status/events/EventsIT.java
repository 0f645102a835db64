package rollcall.status.events;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.access.TestIssuer;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;
import rollcall.events.Relationship;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

class EventsIT {
    @AutoClose
    private static final StatusService service = StatusService.start(
            "--rollcall.status.events.heartbeat=200ms",
            "--rollcall.status.events.stalled-after=500ms",
            "--rollcall.status.events.buffer=16384",
            "--rollcall.status.events.readers-of-one=3",
            "--rollcall.status.events.replay=2000",
            "--rollcall.status.events.remembered=1000",
            "--server.tomcat.connection-timeout=1s");

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final String bearer = TestIssuer.shared().bearer(customer);
    private final int firstDevice = (int) (System.nanoTime() & 0xFFFFFF) * 100;

    @Test
    void tellsWhatBecomesOfAnUpload() {
        UploadReceived upload = announced(3);
        try (EventClient client = listen("")) {
            log.write(
                    upload,
                    sample.registered(upload, 1, firstDevice, 1),
                    sample.rejected(upload, 2, "HASH_REQUIRED"),
                    sample.refused(upload, 3, firstDevice, "ALREADY_REGISTERED"),
                    SampleEvents.complete(upload));

            JsonNode finished = awaitFinished(client, 1).get(0).data();
            assertThat(finished).isEqualTo(service.json(root() + "/uploads/" + upload.getUploadId()));
            assertThat(finished.path("counts").path("unchanged").asInt()).isEqualTo(1);
            assertThat(client.heard.named("device-status"))
                    .extracting(event -> event.data().path("status").asString())
                    .containsExactlyInAnyOrder("READY_FOR_USER", "REGISTRATION_FAILED");
            assertThat(client.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
            assertThat(client.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
        }
    }

    @Test
    void tellsOnlyWhatWhoeverAsksThenFinds() {
        try (EventClient client = listen("")) {
            for (int number = 0; number < 20; number++) {
                int device = firstDevice + number;
                UploadReceived upload = announced(1);
                log.write(upload, sample.registered(upload, 1, device, 1));
                await().pollInterval(Duration.ofMillis(1)).until(() -> told(client, device));

                assertThat(service.json(root() + "/devices/" + SampleEvents.deviceId(device))
                                .path("status")
                                .asString())
                        .isEqualTo("READY_FOR_USER");
            }
        }
    }

    @Test
    void tellsAllThatAFirstLookDidNotFind() {
        for (int turn = 0; turn < 10; turn++) {
            // Of its own: a place at the table is free a moment after its reader has left.
            String another = customer + "-" + turn;
            String whose = TestIssuer.shared().bearer(another);
            UploadReceived upload = SampleEvents.announced(sample.uploadId(), another, "Sales", 100);
            List<DeviceRegistered> rows = rows(upload, turn * 100 + 1, turn * 100 + 100);
            Set<String> known = new HashSet<>();
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> rows.forEach(log::write));
            try (EventClient client =
                    EventClient.listen(service.uri("/v1/customers/" + another + "/events"), whose, "")) {
                service.json("/v1/customers/" + another + "/devices?limit=100")
                        .path("items")
                        .forEach(device -> known.add(device.path("id").asString()));
                written.join();
                await().untilAsserted(() -> {
                    client.heard
                            .named("device-status")
                            .forEach(event ->
                                    known.add(event.data().path("deviceId").asString()));
                    assertThat(known).hasSize(rows.size());
                });
            }
        }
    }

    @Test
    void tellsHowADeviceChanges() {
        UploadReceived upload = announced(1);
        try (EventClient client = listen("")) {
            log.write(upload, sample.registered(upload, 1, firstDevice, 1));
            await().until(() -> told(client, firstDevice));
            DeviceChanged changed = SampleEvents.changed(customer, firstDevice, 2, "status", "ACTIVE");
            log.write(changed);

            JsonNode told = await().until(() -> client.heard.named("device-status"), events -> events.size() == 2)
                    .get(1)
                    .data();
            assertThat(told.path("previousStatus").asString()).isEqualTo("READY_FOR_USER");
            assertThat(told.path("status").asString()).isEqualTo("ACTIVE");
            assertThat(told.path("version").asInt()).isEqualTo(2);
            assertThat(told.path("profileId").asString()).isEqualTo("kiosk");
        }
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        UploadReceived upload = announced(1);
        try (EventClient client =
                EventClient.listen(service.uri(root() + "/events"), bearer, "", "Accept-Language", "nl")) {
            log.write(upload, sample.rejected(upload, 1, "HASH_REQUIRED"));

            JsonNode told = await().until(() -> client.heard.named("device-status"), events -> !events.isEmpty())
                    .get(0)
                    .data();
            assertThat(told.path("statusText").asString()).isEqualTo("Registratie is mislukt");
            assertThat(client.headers().firstValue("Content-Language")).hasValue("nl");
        }
    }

    @Test
    void givesASignOfLifeThatOneCanGoOnFrom() {
        try (EventClient client = listen("")) {
            await().until(() -> client.heard.beats() >= 3);
            assertThat(client.heard.lastId()).isNotEmpty();
            assertThat(client.heard.events()).isEmpty();
            try (EventClient again = listen(client.heard.lastId())) {
                UploadReceived upload = announced(1);
                log.write(upload, sample.registered(upload, 1, firstDevice, 1));
                await().until(() -> told(again, firstDevice));
            }
        }
    }

    @Test
    void goesOnFarBackWithoutGapOrDouble() {
        UploadReceived upload = announced(1_500);
        String before;
        try (EventClient client = listen("")) {
            await().until(() -> !client.heard.lastId().isEmpty());
            before = client.heard.lastId();
        }
        log.write(upload);
        log.write(rows(upload, 1, 1_500));
        log.write(SampleEvents.complete(upload));
        service.caughtUp();

        try (EventClient client = listen(before)) {
            awaitFinished(client, 1);
            assertThat(client.heard.named("device-status"))
                    .extracting(event -> event.data().path("rowNumber").asInt())
                    .hasSize(1_500)
                    .doesNotHaveDuplicates();
            assertThat(client.heard.named("reset")).isEmpty();
        }
    }

    @Test
    void tellsAReaderThatIsTooFarBackToBeginAnew() {
        String before;
        try (EventClient client = listen("")) {
            await().until(() -> !client.heard.lastId().isEmpty());
            before = client.heard.lastId();
        }
        List<DeviceChanged> many = new ArrayList<>();
        for (int version = 1; version <= 2_100; version++) {
            many.add(SampleEvents.changed("c-elsewhere", firstDevice, version, "status", "ACTIVE"));
        }
        log.write(many);
        service.caughtUp();
        try (EventClient inStep = listen("")) {
            UploadReceived behind = announced(1);
            log.write(behind, sample.registered(behind, 1, firstDevice + 2, 1));
            await().until(() -> told(inStep, firstDevice + 2));
        }

        try (EventClient client = listen(before)) {
            Heard.Event reset = await().until(() -> client.heard.named("reset"), events -> !events.isEmpty())
                    .get(0);
            assertThat(reset.data().path("reason").asString()).isEqualTo("TOO_OLD");
            assertThat(reset.id()).isNotEqualTo(before);
            UploadReceived upload = announced(1);
            log.write(upload, sample.registered(upload, 1, firstDevice + 1, 1));
            await().until(() -> told(client, firstDevice + 1));
        }
    }

    @Test
    void tellsAReaderFromAnotherLogToBeginAnew() {
        long[] place = new long[Lanes.count()];
        try (EventClient client = listen(new EventIds("another").text(place, place))) {
            await().until(() -> client.heard.named("reset"), events -> !events.isEmpty());
        }
    }

    @Test
    void refusesAnIdThatIsNone() {
        var answer = service.get(root() + "/events", "Last-Event-ID", "42");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), US_ASCII)).contains("EVENT_ID_INVALID");
    }

    @Test
    void letsNoOrganizationTakeAllPlaces() {
        try (EventClient one = listen("");
                EventClient two = listen("");
                EventClient three = listen("")) {
            var answer = service.get(root() + "/events");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(List.of(one, two, three)).noneMatch(EventClient::hasEnded);
        }
        await().untilAsserted(() -> {
            try (EventClient again = listen("")) {
                assertThat(again.hasEnded()).isFalse();
            }
        });
    }

    @Test
    void cutsAReaderOffThatTakesNothing() throws IOException {
        double before = metric("rollcall_events_readers_stalled_total");
        try (Socket socket = new Socket("localhost", service.uri("/").getPort())) {
            socket.setReceiveBufferSize(65_536);
            socket.getOutputStream()
                    .write(("GET " + root() + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer
                                    + "\r\n\r\n")
                            .getBytes(US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            UploadReceived upload = announced(30_000);
            log.write(upload);
            int row = 0;
            while (metric("rollcall_events_readers_stalled_total") == before && row < 30_000) {
                log.write(rows(upload, row + 1, row + 500));
                row += 500;
            }
            await().until(() -> metric("rollcall_events_readers_stalled_total") == before + 1);
            await().untilAsserted(() -> assertThat(openStreams()).isZero());
            // Whoever drains what is left finds the end, and resumes.
            socket.setSoTimeout(10_000);
            assertThat(drained(socket)).isLessThan(30_000L * 300);
        }
    }

    @Test
    void tellsAPartnerWhatItSentUntilTheCustomerEndsIt() {
        String partner = "p-" + UUID.randomUUID();
        relate(partner, "established", 1);
        String theirs = TestIssuer.shared().bearer(partner);
        await().until(() ->
                service.get(root() + "/uploads", "Authorization", theirs).statusCode() == 200);
        UploadReceived own = announced(1);
        UploadReceived sent =
                UploadReceived.newBuilder(announced(1)).setSubmitter(partner).build();
        try (EventClient client = EventClient.listen(service.uri(root() + "/events"), theirs, "")) {
            await().until(() -> !client.heard.lastId().isEmpty());
            log.write(own, sample.registered(own, 1, firstDevice, 1), SampleEvents.complete(own));
            log.write(sent, sample.registered(sent, 1, firstDevice + 1, 1), SampleEvents.complete(sent));

            assertThat(awaitFinished(client, 1).get(0).data().path("id").asString())
                    .isEqualTo(sent.getUploadId());
            assertThat(client.heard.named("device-status"))
                    .extracting(event -> event.data().path("submitter").asString())
                    .containsExactly(partner);

            relate(partner, "ended", 2);
            await().atMost(Duration.ofSeconds(1)).until(client::hasEnded);
        }
    }

    private List<DeviceRegistered> rows(UploadReceived upload, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(row -> sample.registered(upload, row, firstDevice + row, 1))
                .toList();
    }

    private void relate(String partner, String state, long version) {
        log.write(Relationship.newBuilder()
                .setPartner(partner)
                .setKind("reseller")
                .setCustomer(customer)
                .setState(state)
                .setVersion(version)
                .setChangedAt(SampleEvents.START)
                .build());
    }

    private static long drained(Socket socket) throws IOException {
        long bytes = 0;
        byte[] some = new byte[65_536];
        try {
            for (int count = socket.getInputStream().read(some);
                    count >= 0;
                    count = socket.getInputStream().read(some)) {
                bytes += count;
            }
        } catch (java.net.SocketException reset) {
            // Cut is as good as ended.
        }
        return bytes;
    }

    private static double openStreams() {
        return metric("rollcall_events_readers ");
    }

    private static double metric(String name) {
        return new String(service.get("/actuator/prometheus").body(), US_ASCII)
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private EventClient listen(String lastEventId) {
        return EventClient.listen(service.uri(root() + "/events"), bearer, lastEventId);
    }

    private UploadReceived announced(int rows) {
        return SampleEvents.announced(sample.uploadId(), customer, "Sales", rows);
    }

    private String root() {
        return "/v1/customers/" + customer;
    }

    private static boolean told(EventClient client, int device) {
        return client.heard.named("device-status").stream()
                .anyMatch(event -> event.data().path("deviceId").asString().equals(SampleEvents.deviceId(device)));
    }

    private static List<Heard.Event> awaitFinished(EventClient client, int uploads) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> client.heard.named("upload-finished"), events -> events.size() >= uploads);
    }
}
