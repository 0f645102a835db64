package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.RawCall;
import rollcall.systemtests.client.RawCall.Reply;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to the front door is told clearly what it is, soon, and the next upload is taken. */
@Timeout(60)
class HostileIT {
    private static final String CUSTOMER = "hostile";
    private static final String PATH = "/customers/" + CUSTOMER + "/deviceBatches";
    private static final String HEADER = "Device Serial Number,Windows Product ID,Hardware Hash\r\n";
    private static final int MEGABYTE = 1 << 20;

    /** More than is buffered on the way between two sockets, several times. */
    private static final long MORE_THAN_BUFFERS = 64L * MEGABYTE;

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();

    @AfterEach
    void theNextUploadIsTaken() {
        assertThat(uploads(CUSTOMER)).as("uploads that came of it").isEmpty();
        String next = "after-hostile";
        SampleUpload sample = SampleUpload.of(new SampleDevices(90_701), 10, SampleFormat.PARTNER_CENTER);
        Upload upload =
                Upload.acknowledged(gateway, next, gateway.upload(next, sample)).awaitEnd(Duration.ofSeconds(20));
        assertThat(upload.count("registered") + upload.count("unchanged")).isEqualTo(10);
    }

    @Test
    void anUploadCutAtNinetyNinePercentIsRefused() throws IOException {
        byte[] file = Gateway.bytes(SampleUpload.of(new SampleDevices(90_702), 1_000, SampleFormat.PARTNER_CENTER));

        try (RawCall call = call("text/csv", "Content-Length: " + file.length)) {
            Reply reply =
                    call.send(Arrays.copyOf(file, file.length / 100 * 99)).end().reply();

            assertThat(reply.text()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void anUploadWhoseConnectionIsCutAtNinetyNinePercentLeavesNothing() throws IOException {
        byte[] file = Gateway.bytes(SampleUpload.of(new SampleDevices(90_702), 1_000, SampleFormat.PARTNER_CENTER));

        try (RawCall call = call("text/csv", "Content-Length: " + file.length)) {
            call.send(Arrays.copyOf(file, file.length / 100 * 99)).drop();
        }
    }

    @Test
    void uploadsThatTrickleKeepOnlyTheirOwnCustomerFromUploading() throws IOException {
        String trickling = "trickling";
        List<RawCall> calls = new ArrayList<>();
        try {
            for (int call = 0; call < 200; call++) {
                calls.add(RawCall.to(system.origin()).send("POST /v1" + PATH + " HTTP/1.1\r\nHost: local"));
            }
            for (int call = 0; call < 5; call++) {
                calls.add(call(trickling, "text/csv", "Content-Length: 5000000")
                        .send(HEADER)
                        .send(text("1,,\r\n", 50_000)));
            }

            assertThat(gateway.get("/customers/others/uploads").status()).isEqualTo(200);
            Answer oneMore = await().atMost(Duration.ofSeconds(30))
                    .until(() -> empty(trickling), answer -> answer.status() == 429);
            assertThat(oneMore.header("Retry-After")).isNotEmpty();
            theNextUploadIsTaken();
        } finally {
            for (RawCall call : calls) {
                call.drop();
            }
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertRefused(empty(trickling), "UPLOAD_EMPTY"));
        assertThat(uploads(trickling)).isEmpty();
    }

    @Test
    void aCompressedBombIsNotOpened() throws IOException {
        byte[] bomb = bomb(200 * MEGABYTE);

        assertRefused(post("text/csv", bomb, "Content-Encoding", "gzip"), "MEDIA_TYPE_UNSUPPORTED");
        assertRefused(post("application/json", bomb, "Content-Encoding", "gzip, gzip"), "MEDIA_TYPE_UNSUPPORTED");
        assertRefused(post("application/json", bomb, "Content-Encoding", "x-gzip"), "MEDIA_TYPE_UNSUPPORTED");
        assertRefused(post("text/csv", bomb), "ENCODING_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "gzip", "chunked, identity", "nonsense"})
    void aTransferThatNobodyUnderstandsIsRefusedForGood(String coding) throws IOException {
        try (RawCall call = call("text/csv", "Transfer-Encoding: " + coding)) {
            Reply reply = call.send("0\r\n\r\n").end().reply();

            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 99999999999999999999",
                "Content-Length: 6000000000"
            })
    void aLengthThatCannotBeIsRefused(String length) throws IOException {
        try (RawCall call = call("text/csv", length)) {
            Reply reply = call.send(HEADER).end().reply();

            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        }
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItIsThere() throws IOException {
        try (RawCall call = call("text/csv", "Content-Length: 5000000000")) {
            call.send(HEADER);
            long sent = call.sendUntilAnswered(text("A", 65_536), MORE_THAN_BUFFERS);

            assertThat(sent).isLessThan(MORE_THAN_BUFFERS);
        }
        assertRefused(post("text/csv", join(HEADER, text("A", 64 << 10), text("B", 1 << 10))), "LINE_TOO_LONG");
        assertRefused(post("text/csv", join(HEADER, "\"", text("1\n", 100_000))), "LINE_TOO_LONG");
    }

    @Test
    void aTextOfJsonWithoutEndIsRefusedBeforeItIsThere() throws IOException {
        try (RawCall call = call("application/json", "Content-Length: 5000000000")) {
            call.send("[{\"hardwareHash\":\"");
            long sent = call.sendUntilAnswered(text("A", 65_536), MORE_THAN_BUFFERS);

            assertThat(sent).isLessThan(MORE_THAN_BUFFERS);
        }
    }

    @Test
    void aMillionColumnsAreRefused() throws IOException {
        assertRefused(post("text/csv", join("Device Serial Number", text(",", 1_000_000))), "LINE_TOO_LONG");
        assertRefused(post("text/csv", join("Device Serial Number", text(",X", 30_000))), "COLUMN_UNKNOWN");
        assertRefused(post("text/csv", join(HEADER, text(",", 1_000_000))), "LINE_TOO_LONG");
        assertRefused(post("application/json", join("", text("[", 1_000_000))), "BODY_INVALID");
        assertRefused(post("application/json", join("[{\"a\":", text("{\"a\":", 1_000_000))), "BODY_INVALID");
        assertRefused(post("application/json", join("[{", members(1_000_000), "}")), "BODY_INVALID");
    }

    @Test
    void aMillionPartsAreRefused() throws IOException {
        byte[] parts = text("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n\r\n", 100_000);

        assertRefused(post("multipart/form-data; boundary=b", parts), "FILE_EMPTY");
        assertRefused(
                post("multipart/form-data; boundary=b", join("--b\r\n", text("X: 1\r\n", 100_000))),
                "MULTIPART_INVALID");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        assertRefused(post("text/csv", new byte[1_000]), "ENCODING_UNREADABLE");
        assertRefused(post("text/csv", new byte[MEGABYTE]), "LINE_TOO_LONG");
    }

    @Test
    void aCellWithANulRejectsItsRowAlone() {
        String customer = "nul";
        String rows = HEADER + "4711\0,,\r\n\0\0\0,,\r\n,0123456789012\0,\r\n,,QUJD\0\r\n";

        Upload upload = Upload.acknowledged(
                        gateway, customer, gateway.post(path(customer), "text/csv", rows.getBytes(UTF_8)))
                .awaitEnd(Duration.ofSeconds(20));
        Upload escaped = Upload.acknowledged(
                        gateway,
                        customer,
                        gateway.post(
                                path(customer),
                                "application/json",
                                "[{\"serialNumber\":\"a\\u0000b\",\"modelName\":\"\\u0000\"}]".getBytes(UTF_8)))
                .awaitEnd(Duration.ofSeconds(20));

        assertThat(upload.count("rejected")).as(upload.json().toString()).isEqualTo(4);
        assertThat(escaped.count("rejected")).as(escaped.json().toString()).isEqualTo(1);
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        try (RawCall call = RawCall.to(system.origin()).send("POST /v1" + PATH + " HTTP/1.1\r\nHost: localhost\r\n")) {
            long sent = call.sendUntilAnswered("X-Header: filled\r\n".getBytes(UTF_8), MORE_THAN_BUFFERS);

            assertThat(sent).isLessThan(MEGABYTE * 8L);
            assertThat(call.reply().status()).isIn(400, 0);
        }
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).as(answer.toString()).isEqualTo(code);
    }

    private JsonNode uploads(String customer) {
        return gateway.get("/customers/" + customer + "/uploads").json().get("items");
    }

    private Answer post(String mediaType, byte[] body, String... headers) {
        return gateway.post(PATH, mediaType, body, headers);
    }

    /** An upload that is refused at once if it gets its turn. */
    private Answer empty(String customer) {
        return gateway.post(path(customer), "text/csv", HEADER.getBytes(UTF_8));
    }

    private static String path(String customer) {
        return "/customers/" + customer + "/deviceBatches";
    }

    private RawCall call(String mediaType, String framing) throws IOException {
        return call(CUSTOMER, mediaType, framing);
    }

    private RawCall call(String customer, String mediaType, String framing) throws IOException {
        String head = "POST /v1%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n"
                + "Content-Type: %s\r\n%s\r\n\r\n";
        return RawCall.to(system.origin())
                .send(head.formatted(path(customer), system.issuer().bearer(customer), mediaType, framing));
    }

    private static byte[] text(String repeated, int times) {
        return repeated.repeat(times).getBytes(UTF_8);
    }

    private static byte[] members(int count) {
        StringBuilder members = new StringBuilder("\"m0\":0");
        for (int member = 1; member < count; member++) {
            members.append(",\"m").append(member).append("\":0");
        }
        return members.toString().getBytes(UTF_8);
    }

    private static byte[] join(Object... parts) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Object part : parts) {
            joined.write(part instanceof byte[] bytes ? bytes : part.toString().getBytes(UTF_8));
        }
        return joined.toByteArray();
    }

    /** So many zeros, compressed to a thousandth. */
    private static byte[] bomb(int size) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] zeros = new byte[MEGABYTE];
        try (OutputStream compressed = new GZIPOutputStream(bomb)) {
            for (int written = 0; written < size; written += MEGABYTE) {
                compressed.write(zeros);
            }
        }
        return bomb.toByteArray();
    }
}
