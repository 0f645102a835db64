package rollcall.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.access.TestIssuer;
import rollcall.events.UploadReceived;

/** Who may upload for whom, as the relationships on the log say. */
class PartnersIT {
    private static final byte[] FILE = Samples.script(3);

    @TempDir
    static Path spool;

    @AutoClose
    private static Ingest ingest;

    @AutoClose
    private static Consent consent;

    @BeforeAll
    static void start() {
        consent = new Consent();
        ingest = Ingest.start(spool);
    }

    @Test
    void aPartnerWithoutARelationshipIsRefusedAndLeavesNothing() throws Exception {
        HttpResponse<String> answer = upload("northwind", "never-asked");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"RELATIONSHIP_REQUIRED\"", "\"advice\":");
        assertNothingIsLeftOf("never-asked");
    }

    @Test
    void onlyAnEstablishedRelationshipOpensTheDoor() throws Exception {
        for (String state : new String[] {"requested", "declined", "ended"}) {
            consent.tell("northwind", "", "states", state);
            assertThat(upload("northwind", "states").statusCode()).as(state).isEqualTo(403);
        }
        consent.tell("northwind", "", "states", "established");
        await().atMost(Duration.ofSeconds(1))
                .until(() -> upload("northwind", "states").statusCode() == 202);

        assertThat(Log.uploads("states"))
                .isNotEmpty()
                .allSatisfy(upload -> assertThat(upload.getSubmitter()).isEqualTo("northwind"));
    }

    @Test
    void whoSentAnUploadIsAuditedOnce() throws Exception {
        assertThat(ingest.upload("audited", FILE, "Idempotency-Key", "one").statusCode())
                .isEqualTo(202);
        assertThat(ingest.upload("audited", FILE, "Idempotency-Key", "one").statusCode())
                .isEqualTo(202);

        assertThat(Log.audit("audited")).singleElement().satisfies(entry -> {
            assertThat(entry.getCommand()).isEqualTo("upload");
            assertThat(entry.getSubject())
                    .isEqualTo(Log.uploads("audited").get(0).getUploadId());
            assertThat(entry.getBy().getOrganization()).isEqualTo("audited");
            assertThat(entry.getBy().getClient()).isEqualTo("audited-erp");
            assertThat(entry.getBy().getPerson()).isEmpty();
            assertThat(entry.getDetails()).containsEntry("rowCount", "3");
        });
    }

    @Test
    void withinASecondOfAnEndingNewUploadsAreRefused() throws Exception {
        consent.tell("woodgrove", "", "ending", "established");
        await().until(() -> upload("woodgrove", "ending").statusCode() == 202);
        int before = Log.uploads("ending").size();

        consent.tell("woodgrove", "", "ending", "ended");

        await().atMost(Duration.ofSeconds(1))
                .until(() -> upload("woodgrove", "ending").statusCode() == 403);
        assertThat(Log.uploads("ending").stream()
                        .filter(UploadReceived::getComplete)
                        .count())
                .isGreaterThanOrEqualTo(before / 2);
    }

    @Test
    void aRelationshipThatEndsWhileTheBodyComesEndsTheUploadToo() throws Exception {
        consent.tell("northwind", "", "meanwhile", "established");
        await().until(() -> upload("northwind", "meanwhile").statusCode() == 202);
        int before = Log.uploads("meanwhile").size();
        try (Socket socket = new Socket("localhost", ingest.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/customers/meanwhile/deviceBatches HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: " + TestIssuer.shared().bearer("northwind")
                            + "\r\nContent-Type: text/csv\r\nContent-Length: " + FILE.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(FILE, 0, FILE.length / 2);
            out.flush();
            await().until(() -> !files().isEmpty());
            consent.tell("northwind", "", "meanwhile", "ended");
            await().until(() -> upload("northwind", "meanwhile").statusCode() == 403);
            out.write(FILE, FILE.length / 2, FILE.length - FILE.length / 2);
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("RELATIONSHIP_REQUIRED");
        }
        await().untilAsserted(() -> assertThat(files()).isEmpty());
        assertThat(Log.uploads("meanwhile")).hasSize(before);
    }

    @Test
    void aDistributorNeedsItsResellersRelationshipToo() throws Exception {
        consent.tell("litware", "woodgrove", "through", "established");
        consent.tell("northwind", "", "through", "established");
        await().until(() -> upload("northwind", "through").statusCode() == 202);
        assertThat(upload("litware", "through").statusCode()).isEqualTo(403);

        consent.tell("woodgrove", "", "through", "established");

        await().atMost(Duration.ofSeconds(1))
                .until(() -> upload("litware", "through").statusCode() == 202);
    }

    private static HttpResponse<String> upload(String partner, String customer)
            throws IOException, InterruptedException {
        return ingest.upload(
                customer, FILE, "Authorization", TestIssuer.shared().bearer(partner));
    }

    private static void assertNothingIsLeftOf(String customer) throws IOException {
        assertThat(files()).isEmpty();
        assertThat(Log.uploads(customer)).isEmpty();
        assertThat(Log.rows(customer)).isEmpty();
        assertThat(Log.audit(customer)).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        }
    }
}
