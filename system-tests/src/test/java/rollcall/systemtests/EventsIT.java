package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens is told through the front door while it happens, again to whoever was cut off, and posted where it is wanted. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EventsIT {
    private static final String CUSTOMER = "listening";

    private final Gateway gateway = SystemUnderTest.shared().gateway();

    @Test
    void tellsWhatBecomesOfEachRowAndThenOfTheUpload() {
        String beginning;
        Upload upload;
        try (Stream<String> events = gateway.events(CUSTOMER, "")) {
            Iterator<String> lines = events.iterator();
            beginning = next(lines, "id: ");
            SampleUpload sample = SampleUpload.of(new SampleDevices(4711), 20, SampleFormat.INTUNE)
                    .forUsers("Microsoft365Managed_Autopilot", "contoso.example");
            upload = Upload.acknowledged(gateway, CUSTOMER, gateway.upload(CUSTOMER, sample));

            assertToldWhole(lines, upload);
        }
        try (Stream<String> events = gateway.events(CUSTOMER, beginning)) {
            assertToldWhole(events.iterator(), upload);
        }
    }

    @Test
    void postsToTheWebhookOfACustomerThatItsUploadIsFinished() throws Exception {
        BlockingQueue<String> posted = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            posted.add(exchange.getRequestHeaders().getFirst("webhook-signature")
                    + ' '
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            String wanted = "{\"url\":\"http://localhost:%d/\",\"events\":[\"upload.finished\"]}"
                    .formatted(receiver.getAddress().getPort());
            Answer registered = gateway.post(
                    "/customers/" + CUSTOMER + "/webhooks",
                    "application/json",
                    wanted.getBytes(StandardCharsets.UTF_8));
            assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
            String webhook = "/customers/" + CUSTOMER + "/webhooks/"
                    + registered.json().path("id").asString();
            // Whoever posts hears of it a moment after whoever registers.
            await().until(() -> gateway.get(webhook + "/deliveries").status() == 200);

            SampleUpload sample = SampleUpload.of(new SampleDevices(4712), 5, SampleFormat.INTUNE)
                    .forUsers("Microsoft365Managed_Autopilot", "contoso.example");
            Upload upload = Upload.acknowledged(gateway, CUSTOMER, gateway.upload(CUSTOMER, sample));

            assertThat(posted.take()).startsWith("v1,").contains("\"id\":\"" + upload.id() + '"');
        } finally {
            receiver.stop(0);
        }
    }

    private static void assertToldWhole(Iterator<String> lines, Upload upload) {
        List<String> statuses = new ArrayList<>();
        String event = next(lines, "event: ");
        while (!event.equals("upload-finished")) {
            JsonNode data = JsonMapper.shared().readTree(next(lines, "data: "));
            if (event.equals("device-status")) {
                statuses.add(data.path("status").asString());
            }
            event = next(lines, "event: ");
        }
        JsonNode finished = JsonMapper.shared().readTree(next(lines, "data: "));
        assertThat(finished).isEqualTo(upload.json());
        assertThat(statuses).hasSize(20).containsOnly("READY_FOR_USER");
    }

    private static String next(Iterator<String> lines, String field) {
        String line = lines.next();
        while (!line.startsWith(field)) {
            line = lines.next();
        }
        return line.substring(field.length());
    }
}
