package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
    private static final String ID = "4f0c2b1e-7f3a-4c2e-9d55-2f1d9a4b7c10";
    private static final String BATCHES = "/v1/customers/contoso/deviceBatches";
    private static final String UPLOAD = "/v1/customers/contoso/uploads/" + ID;
    private static final Map<String, String> TAKEN = Map.of("Location", "/customers/contoso/batchJobStatus/" + ID);
    private static final Map<String, String> SOON = Map.of("Retry-After", "0");

    private final TestServer server = new TestServer();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void file() throws Exception {
        file = Files.writeString(folder.resolve("devices.csv"), "Device Serial Number,Hardware Hash\nA,B\n");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void sendsTheFileUnderAKeyThatItsContentGives() throws Exception {
        server.on(BATCHES, 202, TAKEN, "");
        Path copy = Files.copy(file, folder.resolve("copy.csv"));

        Typed.Answer answer = typed().run("upload", "--customer", "contoso", file.toString(), "--tag", "Sales & more");
        typed().run("upload", "--customer", "contoso", copy.toString(), "--tag", "Sales & more");
        typed().run("upload", "--customer", "contoso", file.toString());
        typed().run("upload", "--customer", "contoso", file.toString(), "--again");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).contains(ID);
        TestServer.Asked first = server.asked(BATCHES).get(0);
        assertThat(first.body()).isEqualTo(Files.readString(file));
        assertThat(first.query()).isEqualTo("groupTag=Sales%20%26%20more");
        assertThat(first.header("Authorization")).isEqualTo("Bearer a-token");
        assertThat(first.header("Content-type")).isEqualTo("text/csv");
        assertThat(server.asked(BATCHES).stream()
                        .map(call -> call.header("Idempotency-key"))
                        .distinct())
                .as("the same content is the same upload, another tag or a wish for another is not")
                .hasSize(3);
    }

    @Test
    void sendsItAgainUnderTheSameKeyWhereThereWasNoTimeOrTheConnectionWasCut() {
        server.on(BATCHES, 503, SOON, "{\"code\":\"BUSY\",\"detail\":\"No time.\",\"requestId\":\"7\"}")
                .on(BATCHES, TestServer.CUT, "")
                .on(BATCHES, 429, SOON, "")
                .on(BATCHES, 202, TAKEN, "");

        Typed.Answer answer = typed().run("upload", "--customer", "contoso", file.toString());

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("No time. (BUSY, request id 7) It is sent again.");
        assertThat(server.asked(BATCHES)).hasSize(4);
        assertThat(server.asked(BATCHES).stream()
                        .map(call -> call.header("Idempotency-key"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void givesUpWhereThereIsNoTimeForLong() {
        server.on(BATCHES, 503, SOON, "");

        Typed.Answer answer = typed().run("upload", "--customer", "contoso", file.toString(), "--retries", "2");

        assertThat(answer.status()).isEqualTo(3);
        assertThat(server.asked(BATCHES)).hasSize(3);
    }

    @Test
    void tellsARefusalInTheWordsOfTheApi() {
        server.on(
                BATCHES,
                403,
                "{\"code\":\"RELATIONSHIP_REQUIRED\",\"detail\":\"No consent.\",\"advice\":\"Ask for it.\",\"requestId\":\"r-1\"}");

        Typed.Answer answer = typed().run("upload", "--customer", "contoso", file.toString());

        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.err()).contains("No consent. Ask for it. (RELATIONSHIP_REQUIRED, request id r-1)");
        assertThat(server.asked(BATCHES)).hasSize(1);
    }

    @Test
    void asksBeforeALargeFileWhetherItIsTakenAtAll() throws Exception {
        Files.writeString(file, "Device Serial Number,Hardware Hash\n" + "A,B\n".repeat(300_000));
        server.on(BATCHES, 403, "{\"code\":\"RELATIONSHIP_REQUIRED\",\"detail\":\"No consent.\"}")
                .on(BATCHES, 400, "{\"code\":\"UPLOAD_EMPTY\",\"detail\":\"The upload names no device.\"}")
                .on(BATCHES, 202, TAKEN, "");

        Typed.Answer refused = typed().run("upload", "--customer", "contoso", file.toString());
        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.err()).contains("No consent.");
        assertThat(server.asked(BATCHES).get(0).query()).isEqualTo("validateOnly=true");
        assertThat(server.asked(BATCHES).get(0).body()).hasLineCount(1);

        Typed.Answer taken = typed().run("upload", "--customer", "contoso", file.toString());
        assertThat(taken.status()).as(taken.err()).isZero();
        assertThat(server.asked(BATCHES).get(2).body()).hasLineCount(300_001);
    }

    @Test
    void followsItUntilEveryRowHasEndedAndSavesTheFailedOnes() throws Exception {
        server.on(BATCHES, 202, TAKEN, "")
                .on(UPLOAD, 404, "{\"code\":\"NOT_FOUND\",\"detail\":\"Not yet.\"}")
                .on(UPLOAD, 200, upload("processing", 2, 0))
                .on(UPLOAD, 200, upload("finished_with_errors", 0, 1))
                .on(UPLOAD + "/failed.csv", 200, Map.of("Content-Type", "text/csv"), "Serial,Error\nA,broken\n");

        Typed.Answer answer =
                typed().run("upload", "--customer", "contoso", file.toString(), "--watch", "--output", "json");

        assertThat(answer.status()).as(answer.err()).isEqualTo(1);
        assertThat(answer.out()).contains("\"status\":\"finished_with_errors\"");
        assertThat(folder.resolve("devices.csv.failed.csv")).hasContent("Serial,Error\nA,broken\n");
        assertThat(answer.err()).contains("devices.csv.failed.csv");
    }

    @Test
    void endsWellWhereNoRowFailed() {
        server.on(BATCHES, 202, TAKEN, "").on(UPLOAD, 200, upload("finished", 0, 0));

        Typed.Answer answer = typed().run("upload", "--customer", "contoso", file.toString(), "--watch");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(folder.toFile().list()).doesNotContain("devices.csv.failed.csv");
    }

    private static String upload(String status, int pending, int rejected) {
        return """
                {"id":"%s","customer":"contoso","submitter":"contoso","status":"%s","rowCount":3,
                 "counts":{"pending":%d,"registered":1,"unchanged":0,"rejected":%d,"refused":0},
                 "codes":{},"receivedAt":"2026-11-28T12:00:00Z"}""".formatted(ID, status, pending, rejected);
    }

    private Typed typed() {
        return new Typed(folder).with("ROLLCALL_SERVER", server.address()).with("ROLLCALL_TOKEN", "a-token");
    }
}
