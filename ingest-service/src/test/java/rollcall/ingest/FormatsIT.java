package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.devices.sample.SampleFormat;
import rollcall.events.DeviceUploaded;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventHeaders;

class FormatsIT {
    private static final int ROWS = 40;

    @TempDir
    static Path spool;

    @AutoClose
    private static Ingest ingest;

    @BeforeAll
    static void start() {
        ingest = Ingest.start(spool);
    }

    @Test
    void theSameDevicesHaveTheSameKeysInWhicheverFormatTheyCome() throws Exception {
        List<String> script = keys("formats-script", SampleFormat.SCRIPT);

        assertThat(script).hasSize(ROWS).doesNotHaveDuplicates().allMatch(key -> key.startsWith("dev:"));
        assertThat(keys("formats-intune", SampleFormat.INTUNE)).isEqualTo(script);
        assertThat(keys("formats-partner-center", SampleFormat.PARTNER_CENTER)).isEqualTo(script);
        assertThat(keys("formats-json", SampleFormat.JSON)).isEqualTo(script);
    }

    @Test
    void an202HasNoBodyAndItsLocationNamesTheUploadAsClientsCutIt() throws Exception {
        HttpResponse<String> answer = post("location", SampleFormat.SCRIPT, "");

        UploadReceived upload = Log.uploads("location").get(0);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/customers/location/batchJobStatus/" + upload.getUploadId());
    }

    @Test
    void anUploadIsAnnouncedWithItsRowCountAndAgainWhenComplete() throws Exception {
        post("announced", SampleFormat.SCRIPT, "?groupTag=Kiosk");

        List<UploadReceived> said = Log.uploads("announced");
        assertThat(said)
                .extracting(UploadReceived::getComplete, UploadReceived::getRowCount, UploadReceived::getGroupTag)
                .containsExactly(tuple(false, ROWS, "Kiosk"), tuple(true, ROWS, "Kiosk"));
        assertThat(said.get(0).getFiles()).singleElement().satisfies(file -> {
            assertThat(file.getDialect()).isEqualTo("script");
            assertThat(file.getEncoding()).isEqualTo("UTF-16LE");
            assertThat(file.getByteOrderMark()).isTrue();
            assertThat(file.getLineEnd()).isEqualTo("\r\n");
            assertThat(file.getRowCount()).isEqualTo(ROWS);
        });
    }

    @Test
    void everyRowSaysWhereItStandsAndBearsTheTraceOfItsUpload() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        ingest.post(
                "/v1/customers/headers/deviceBatches",
                "text/csv",
                file(SampleFormat.SCRIPT),
                "traceparent",
                trace,
                "MS-RequestId",
                "request-1");

        String uploadId = Log.uploads("headers").get(0).getUploadId();
        List<ConsumerRecord<String, DeviceUploaded>> rows = Log.rows("headers");
        assertThat(rows).hasSize(ROWS).allSatisfy(row -> {
            int number = row.value().getRow().getRowNumber();
            String id = uploadId + ":" + number;
            assertThat(row.value().getRow().getRegistrationId()).isEqualTo(id);
            assertThat(row.value().getRow().getLine()).isEqualTo(number + 1);
            assertThat(row.value().getRow().getRequestId()).isEqualTo("request-1");
            assertThat(EventHeaders.text(row.headers(), EventHeaders.REGISTRATION_ID))
                    .hasValue(id);
            assertThat(EventHeaders.text(row.headers(), EventHeaders.CE_ID)).hasValue(id + "/DeviceUploaded");
            assertThat(EventHeaders.text(row.headers(), EventHeaders.TRACEPARENT))
                    .hasValue(trace);
        });
    }

    @Test
    void filesOfOneRequestAreMergedAndTheirRowsNumberedThrough() throws Exception {
        String boundary = "----boundary";
        var body = new ByteArrayOutputStream();
        part(body, boundary, "C:\\lists\\one.csv", file(SampleFormat.SCRIPT));
        part(body, boundary, "two.csv", file(SampleFormat.PARTNER_CENTER));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes("US-ASCII"));

        HttpResponse<String> answer = ingest.post(
                "/v1/customers/merged/deviceBatches", "multipart/form-data; boundary=" + boundary, body.toByteArray());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Log.uploads("merged").get(0).getFiles())
                .extracting(file -> file.getName(), file -> file.getDialect(), file -> file.getRowCount())
                .containsExactly(tuple("one.csv", "script", ROWS), tuple("two.csv", "partner", ROWS));
        assertThat(Log.rows("merged"))
                .extracting(
                        row -> row.value().getRow().getRowNumber(),
                        row -> row.value().getRow().getFile())
                .hasSize(2 * ROWS)
                .contains(tuple(ROWS, 0), tuple(ROWS + 1, 1), tuple(2 * ROWS, 1));
    }

    @Test
    void devicesAddedToABatchAreABareArrayAndBearItsTag() throws Exception {
        HttpResponse<String> answer = ingest.post(
                "//v1/customers/append/DeviceBatches/Shared%20devices/devices",
                "application/json; charset=utf-8",
                "[{\"SerialNumber\":\"1\",\"hardwareHash\":null,\"attributes\":{\"a\":[1]},\"productkey\":\"0123456789012\"}]"
                        .getBytes("UTF-8"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Log.rows("append")).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("pkid:0123456789012");
            assertThat(row.value().getSerialNumber()).isEqualTo("1");
            assertThat(row.value().getRequestGroupTag()).isEqualTo("Shared devices");
        });
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] content)
            throws IOException {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes("US-ASCII"));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes("US-ASCII"));
    }

    private static List<String> keys(String customer, SampleFormat format) throws Exception {
        HttpResponse<String> answer = post(customer, format, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Log.rows(customer).stream().map(ConsumerRecord::key).sorted().toList();
    }

    private static HttpResponse<String> post(String customer, SampleFormat format, String query) throws Exception {
        return ingest.post("/v1/customers/" + customer + "/deviceBatches" + query, format.mediaType(), file(format));
    }

    private static byte[] file(SampleFormat format) {
        return Samples.file(format, ROWS);
    }
}
