package rollcall.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefusalsIT {
    private static final String HEADER = "Device Serial Number,Windows Product ID,Hardware Hash\r\n";

    @TempDir
    static Path spool;

    @AutoClose
    private static Ingest ingest;

    @BeforeAll
    static void start() {
        ingest = Ingest.start(
                spool,
                "rollcall.ingest.limits.rows=100",
                "rollcall.ingest.limits.json-devices=10",
                "rollcall.ingest.limits.upload-size=1MB");
    }

    @Test
    void anUnknownColumnIsNamedWithLineAndExpectation() throws Exception {
        JsonNode problem = refused("text/csv", "Device Serial Number,Hardware Hsh\r\n1,x\r\n");

        assertThat(problem.path("code").asString()).isEqualTo("COLUMN_UNKNOWN");
        assertThat(problem.path("line").asInt()).isEqualTo(1);
        assertThat(problem.path("column").asString()).isEqualTo("Hardware Hsh");
        assertThat(problem.path("detail").asString()).contains("Hardware Hsh").contains("Hardware Hash");
    }

    @Test
    void brokenJsonIsShownByLineAndColumn() throws Exception {
        JsonNode problem = refused("application/json", "{\"devices\":[\n{\"serialNumber\":}]}");

        assertThat(problem.path("code").asString()).isEqualTo("BODY_INVALID");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isPositive();
    }

    @Test
    void anUploadWithTooManyRowsIsRefusedAtTheRow() throws Exception {
        JsonNode problem = refused("text/csv", HEADER + "1,0123456789012,\r\n".repeat(101));

        assertThat(problem.path("code").asString()).isEqualTo("TOO_MANY_ROWS");
        assertThat(problem.path("line").asInt()).isEqualTo(102);
    }

    @Test
    void aJsonBodyWithTooManyDevicesIsRefused() throws Exception {
        JsonNode problem = refused("application/json", "[{}" + ",{}".repeat(10) + "]");

        assertThat(problem.path("code").asString()).isEqualTo("TOO_MANY_DEVICES");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithAnAnswerThatArrives() throws Exception {
        JsonNode problem = refused("text/csv", HEADER + "\r\n".repeat(4 << 20));

        assertThat(problem.path("code").asString()).isEqualTo("UPLOAD_TOO_LARGE");
    }

    @Test
    void aLineOverTheLimitIsRefusedAtItsNumber() throws Exception {
        JsonNode problem = refused("text/csv", HEADER + "1,2,3\r\n" + "x".repeat(70_000) + ",,\r\n");

        assertThat(problem.path("code").asString()).isEqualTo("LINE_TOO_LONG");
        assertThat(problem.path("line").asInt()).isEqualTo(3);
    }

    @Test
    void aFileWithoutRowsIsRefused() throws Exception {
        assertThat(refused("text/csv", HEADER).path("code").asString()).isEqualTo("UPLOAD_EMPTY");
    }

    @Test
    void aPartThatIsNotAFileIsRefused() throws Exception {
        JsonNode problem = refused(
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"list\"; filename=\"a.csv\"\r\n\r\n" + HEADER
                        + "1,2,3\r\n--b--\r\n");

        assertThat(problem.path("code").asString()).isEqualTo("PART_UNKNOWN");
    }

    @Test
    void aFaultInOneOfSeveralFilesNamesTheFile() throws Exception {
        JsonNode problem = refused(
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + HEADER
                        + "1,2,3\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\b.csv\"\r\n\r\n"
                        + "Device Serial Number,Hardware Hsh\r\n1,x\r\n--b--\r\n");

        assertThat(problem.path("file").asString()).isEqualTo("b.csv");
        assertThat(problem.path("line").asInt()).isEqualTo(1);
        assertThat(problem.path("description").asString()).startsWith("File 2 (b.csv): ");
    }

    @Test
    void aFormIsRefused() throws Exception {
        assertThat(refused("application/x-www-form-urlencoded", HEADER + "1,2,3\r\n".repeat(1000))
                        .path("code")
                        .asString())
                .isEqualTo("MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void aGroupTagThatCannotStandInAPathIsRefused() throws Exception {
        HttpResponse<String> answer =
                ingest.post("/v1/customers/refusals/deviceBatches?groupTag=a%3Bb", "text/csv", Samples.script(1));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("GROUP_TAG_INVALID");
    }

    @Test
    void eachReaderIsToldInItsLanguageAndByTheSameCode() throws Exception {
        HttpResponse<String> tag = ingest.post(
                "/v1/customers/refusals/deviceBatches?groupTag=a%3Bb",
                "text/csv", Samples.script(1), "Accept-Language", "nl");
        HttpResponse<String> column = ingest.post(
                "/v1/customers/refusals/deviceBatches",
                "text/csv",
                "Device Serial Number,Hardware Hsh\r\n1,x\r\n".getBytes(UTF_8),
                "X-Locale",
                "nl-NL");

        assertThat(tag.headers().allValues("Content-Language")).containsExactly("nl");
        assertThat(tag.body()).contains("GROUP_TAG_INVALID", "De groepstag \\\"a;b\\\" bevat \\\";\\\" op positie 2.");
        assertThat(column.body()).contains("COLUMN_UNKNOWN", "Bedoelde u 'Hardware Hash'?");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() throws Exception {
        HttpResponse<String> answer = ingest.upload("refusals", Samples.script(1), "Idempotency-Key", "k".repeat(256));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void healthAndMetricsAreThere() throws Exception {
        assertThat(ingest.upload("counted", Samples.script(3)).statusCode()).isEqualTo(202);
        refused("text/csv", HEADER);

        assertThat(ingest.get("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(ingest.get("/actuator/health/liveness")).contains("\"UP\"");
        assertThat(ingest.get("/actuator/prometheus"))
                .contains("rollcall_rows_total{code=\"none\",outcome=\"published\",stage=\"ingest\"}")
                .contains("rollcall_spool_bytes")
                .contains("rollcall_uploads_total{code=\"UPLOAD_EMPTY\",outcome=\"refused\"}");
    }

    private static JsonNode refused(String type, String body) throws Exception {
        HttpResponse<String> answer = ingest.post("/v1/customers/refusals/deviceBatches", type, body.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Log.uploads("refusals")).isEmpty();
        return JsonMapper.shared().readTree(answer.body());
    }
}
