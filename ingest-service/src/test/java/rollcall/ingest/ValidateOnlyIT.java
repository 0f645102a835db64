package rollcall.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import rollcall.access.TestIssuer;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Devices that are judged, and of which nothing comes. */
class ValidateOnlyIT {
    private static final String HEADER = "Device Serial Number,Windows Product ID,Hardware Hash\r\n";
    private static final byte[] MANY = Samples.script(3_000);

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

    @ParameterizedTest
    @EnumSource(SampleFormat.class)
    void everyRowIsReportedAndNothingIsKept(SampleFormat format) throws Exception {
        SampleUpload sample =
                SampleUpload.of(new SampleDevices(8), 100, format).damaged(4, List.of(SampleDefect.values()));

        HttpResponse<String> answer = validate("looked-at", format.mediaType(), bytes(sample));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        JsonNode report = json(answer);
        assertThat(report.path("rowCount").asInt()).isEqualTo(100);
        assertThat(report.path("comparedRows").asInt()).isEqualTo(100);
        int accepted = 0;
        for (int row = 1; row <= 100; row++) {
            JsonNode told = report.path("rows").path(row - 1);
            assertThat(told.path("rowNumber").asInt()).isEqualTo(row);
            assertThat(told.path("line").asInt()).isEqualTo(format == SampleFormat.JSON ? 0 : row + 1);
            String code = sample.defect(row).map(SampleDefect::codeInOwnUpload).orElse("");
            boolean sound = format != SampleFormat.MMD_PARTNER && (code.isEmpty() || code.equals("DEVICE_NOT_FOUND"));
            assertThat(told.path("outcome").asString()).as(told.toString()).isEqualTo(sound ? "accepted" : "rejected");
            assertThat(told.toString()).contains(sound ? "" : code);
            accepted += sound ? 1 : 0;
        }
        assertThat(report.at("/counts/accepted").asInt()).isEqualTo(accepted);
        assertThat(report.at("/counts/rejected").asInt()).isEqualTo(100 - accepted);
        assertThat(report.path("codes").properties().stream()
                        .mapToInt(code -> code.getValue().asInt())
                        .sum())
                .isEqualTo(100 - accepted);
        assertNothingCameOf("looked-at");
    }

    @Test
    void anAcceptedRowTellsTheDeviceAndItsHardwareAndNeverTheHash() throws Exception {
        SampleUpload sample = SampleUpload.of(new SampleDevices(8), 1, SampleFormat.SCRIPT);

        HttpResponse<String> answer = validate("told", "text/csv", bytes(sample));

        JsonNode row = json(answer).at("/rows/0");
        assertThat(row.path("deviceId").asString()).startsWith("dev:");
        assertThat(row.path("kind").asString()).isEqualTo("dev");
        assertThat(row.path("proof").asString()).isEqualTo("hash");
        assertThat(row.path("serialNumber").asString())
                .isEqualTo(sample.device(1).serialNumber());
        assertThat(row.path("manufacturer").asString())
                .isEqualTo(sample.device(1).manufacturer());
        assertThat(row.path("model").asString()).isEqualTo(sample.device(1).model());
        assertThat(row.at("/hardware/smbiosUuid").asString())
                .isEqualTo(sample.device(1).smbiosUuid().toString());
        assertThat(answer.body()).doesNotContain(sample.row(1).hardwareHash().substring(0, 40));
    }

    @Test
    void aMendedHashIsAWarningThatDoesNotShowIt() throws Exception {
        SampleUpload sample = SampleUpload.of(new SampleDevices(8), 4, SampleFormat.SCRIPT)
                .damaged(2, List.of(SampleDefect.LOST_END, SampleDefect.DUPLICATE));

        HttpResponse<String> answer = validate("mended", "text/csv", bytes(sample));

        assertThat(json(answer).at("/rows/1/outcome").asString()).isEqualTo("accepted");
        assertThat(json(answer).at("/rows/1/warnings/0/code").asString()).isEqualTo("HARDWARE_HASH_MENDED");
        assertThat(json(answer).at("/rows/1/warnings/0/reason").asString()).isEqualTo("LOST_END");
        assertThat(answer.body()).doesNotContain(sample.row(2).hardwareHash().substring(0, 40));
        assertThat(json(answer).at("/rows/3/code").asString()).isEqualTo("DUPLICATE_IN_UPLOAD");
        assertThat(json(answer).at("/rows/3/faults/0/arguments/row").asString()).isEqualTo("3");
    }

    @Test
    void aKeyIsNotUsedUp() throws Exception {
        String path = "/v1/customers/unused-key/deviceBatches";
        String[] key = {"Idempotency-Key", "one"};

        assertThat(ingest.post(path + "?validateOnly=true", "text/csv", Samples.script(2), key)
                        .statusCode())
                .isEqualTo(200);
        assertThat(ingest.post(path, "text/csv", Samples.script(3), key).statusCode())
                .isEqualTo(202);
        assertThat(ingest.post(path + "?validateOnly=true", "text/csv", Samples.script(4), key)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void filesAreMergedAndABatchsTagIsTold() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + HEADER
                + "1,0123456789012,\r\n\r\n";
        HttpResponse<String> files = validate(
                "merged-report", "multipart/form-data; boundary=b", (part + part + "--b--\r\n").getBytes(UTF_8));
        HttpResponse<String> batch = ingest.post(
                "/v1/customers/tagged-report/deviceBatches/Shared%20devices/devices?validateOnly=true",
                "application/json", "[{\"serialNumber\":\"1\"}]".getBytes(UTF_8));
        HttpResponse<String> named = validate(
                "tagged-report",
                "application/json",
                "{\"devices\":[{\"serialNumber\":\"1\"}],\"batchId\":\"Kiosk\"}".getBytes(UTF_8));

        assertThat(json(files).at("/rows/1/rowNumber").asInt()).isEqualTo(2);
        assertThat(json(files).at("/rows/1/file").asInt()).isEqualTo(1);
        assertThat(json(files).at("/rows/1/line").asInt()).isEqualTo(2);
        assertThat(json(batch).at("/rows/0/groupTag").asString()).isEqualTo("Shared devices");
        assertThat(json(batch).path("groupTag").asString()).isEqualTo("Shared devices");
        assertThat(json(named).path("groupTag").asString()).isEqualTo("Kiosk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Device Serial Number,Hardware Hsh\r\n1,x\r\n",
                HEADER,
                HEADER + "1,0123456789012,\r\n2,\"x,\r\n",
                ""
            })
    void aFileAtFaultIsRefusedAsItsUploadIs(String file) throws Exception {
        HttpResponse<String> upload = ingest.upload("at-fault", file.getBytes(UTF_8));
        HttpResponse<String> report = validate("at-fault", "text/csv", file.getBytes(UTF_8));

        assertThat(report.statusCode()).isEqualTo(400).isEqualTo(upload.statusCode());
        assertThat(report.headers().firstValue("Content-Type"))
                .isEqualTo(upload.headers().firstValue("Content-Type"));
        assertThat(problem(report)).isEqualTo(problem(upload));
    }

    @Test
    void aFaultFoundAfterTheAnswerHasBegunIsToldInsideIt() throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes((HEADER + "1,0123456789012,\r\n".repeat(2_000) + "2,\"x,\r\n").getBytes(UTF_8));

        HttpResponse<String> upload = ingest.upload("late-fault", file.toByteArray());
        HttpResponse<String> report = validate("late-fault", "text/csv", file.toByteArray());

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(json(report).path("rows")).hasSize(2_000);
        assertThat(json(report).path("rowCount").asInt()).isEqualTo(2_000);
        ObjectNode refused = (ObjectNode) json(report).path("refused");
        assertThat(refused.without("requestId")).isEqualTo(problem(upload));
        assertThat(refused.path("line").asInt()).isEqualTo(2_002);
        assertNothingCameOf("late-fault");
    }

    @Test
    void theFirstRowIsAnsweredBeforeTheLastIsSent() throws Exception {
        try (Socket socket = new Socket("localhost", ingest.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head("early", "Content-Length: " + MANY.length));
            out.write(MANY, 0, MANY.length / 2);
            out.flush();
            String begun = readUntil(socket.getInputStream(), "\"rowNumber\":1,");
            assertThat(begun).startsWith("HTTP/1.1 200 ");

            out.write(MANY, MANY.length / 2, MANY.length - MANY.length / 2);
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("\"rowNumber\":3000,")
                    .contains("\"rowCount\":3000,\"counts\":{\"accepted\":3000,\"rejected\":0}");
        }
        assertNothingCameOf("early");
    }

    @Test
    void aClientThatReadsNothingBeforeItHasSentEverythingGetsTheWholeReport() throws Exception {
        HttpResponse<String> answer = validate("late-reader", "text/csv", MANY);

        assertThat(json(answer).path("rows")).hasSize(3_000);
        assertNothingCameOf("late-reader");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aBodyThatBreaksOffIsToldSoAtTheEndOfItsReport(CapturedOutput log) throws Exception {
        try (Socket socket = new Socket("localhost", ingest.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head("broken-off", "Content-Length: " + MANY.length));
            out.write(MANY, 0, MANY.length / 2);
            out.flush();
            socket.shutdownOutput();

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"refused\":{")
                    .contains("BODY_INCOMPLETE")
                    .endsWith("\r\n0\r\n\r\n");
        }
        assertNothingCameOf("broken-off");
        assertThat(log).contains("Upload refused").doesNotContain("ERROR");
    }

    @Test
    void aPartnerNeedsItsRelationshipAndNoHash() throws Exception {
        byte[] tuples = Samples.file(SampleFormat.MMD_PARTNER, 3);

        assertThat(asNorthwind("judged-for", tuples).statusCode()).isEqualTo(403);
        consent.tell("northwind", "", "judged-for", "established");
        await().until(() -> asNorthwind("judged-for", tuples).statusCode() == 200);

        JsonNode row = json(asNorthwind("judged-for", tuples)).at("/rows/0");
        assertThat(row.path("outcome").asString()).isEqualTo("accepted");
        assertThat(row.path("proof").asString()).isEqualTo("catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validateOnly=TRUE", "validateonly=true", "ValidateOnly=true&validateOnly=true"})
    void nobodyWhoAsksForItHasHisDevicesRegistered(String query) throws Exception {
        HttpResponse<String> answer =
                ingest.post("/v1/customers/spelt/deviceBatches?" + query, "text/csv", Samples.script(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Log.uploads("spelt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validateOnly=1", "validateOnly", "validateOnly=", "validateOnly=true&validateOnly=false"})
    void whatIsNeitherTrueNorFalseIsRefused(String query) throws Exception {
        HttpResponse<String> answer =
                ingest.post("/v1/customers/unclear/deviceBatches?" + query, "text/csv", Samples.script(1));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("VALIDATE_ONLY_INVALID");
        assertThat(Log.uploads("unclear")).isEmpty();
    }

    @Test
    void whoeverSaysFalseUploads() throws Exception {
        assertThat(ingest.post(
                                "/v1/customers/in-earnest/deviceBatches?validateOnly=false",
                                "text/csv",
                                Samples.script(1))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aReportIsInItsReadersLanguage() throws Exception {
        HttpResponse<String> answer = ingest.post(
                "/v1/customers/reader/deviceBatches?validateOnly=true",
                "text/csv",
                (HEADER + "1,,\r\n").getBytes(UTF_8),
                "Accept-Language",
                "nl-BE");

        assertThat(answer.headers().firstValue("Content-Language")).hasValue("nl");
        assertThat(json(answer).at("/rows/0/faults/0/message").asString()).contains("hardwarehash");
    }

    private static HttpResponse<String> validate(String customer, String type, byte[] body) throws Exception {
        return ingest.post("/v1/customers/" + customer + "/deviceBatches?validateOnly=true", type, body);
    }

    private static HttpResponse<String> asNorthwind(String customer, byte[] body)
            throws IOException, InterruptedException {
        return ingest.post(
                "/v1/customers/" + customer + "/deviceBatches?validateOnly=true",
                "text/csv",
                body,
                "Authorization",
                TestIssuer.shared().bearer("northwind"));
    }

    private static byte[] head(String customer, String framing) {
        return ("POST /v1/customers/" + customer + "/deviceBatches?validateOnly=true HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\nAuthorization: "
                        + TestIssuer.shared().bearer(customer)
                        + "\r\nContent-Type: text/csv\r\n" + framing + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static String readUntil(InputStream in, String wanted) throws IOException {
        var read = new StringBuilder();
        byte[] block = new byte[1024];
        while (read.indexOf(wanted) < 0) {
            int count = in.read(block);
            assertThat(count).as(read.toString()).isPositive();
            read.append(new String(Arrays.copyOf(block, count), ISO_8859_1));
        }
        return read.toString();
    }

    private static byte[] bytes(SampleUpload sample) throws IOException {
        var bytes = new ByteArrayOutputStream();
        sample.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** What a refusal says, but for what differs from call to call. */
    private static JsonNode problem(HttpResponse<String> answer) {
        return ((ObjectNode) json(answer)).without("requestId");
    }

    private static void assertNothingCameOf(String customer) {
        await().untilAsserted(() -> assertThat(files()).isEmpty());
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
