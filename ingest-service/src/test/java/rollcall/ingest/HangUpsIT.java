package rollcall.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.access.TestIssuer;

class HangUpsIT {
    private static final byte[] FILE = Samples.script(200);

    @TempDir
    static Path spool;

    @AutoClose
    private static Ingest ingest;

    @BeforeAll
    static void start() {
        ingest = Ingest.start(spool);
    }

    @Test
    void aBodyShorterThanAnnouncedIsRefusedAndLeavesNothing() throws Exception {
        String answer = answer(
                head("short", "text/csv", "Content-Length: " + FILE.length), Arrays.copyOf(FILE, FILE.length / 2));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("BODY_INCOMPLETE");
        assertNothingIsLeftOf("short");
    }

    @Test
    void aChunkedBodyCutInsideAChunkIsRefusedAndLeavesNothing() throws Exception {
        String answer = answer(
                head("chunk", "text/csv", "Transfer-Encoding: chunked"),
                (Integer.toHexString(FILE.length) + "\r\n").getBytes(UTF_8),
                Arrays.copyOf(FILE, FILE.length / 2));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("BODY_INCOMPLETE");
        assertNothingIsLeftOf("chunk");
    }

    @Test
    void aChunkedBodyCutBetweenTwoRowsIsRefusedAndLeavesNothing() throws Exception {
        byte[] whole = "Device Serial Number,Windows Product ID,Hardware Hash\r\n1,0123456789012,\r\n".getBytes(UTF_8);
        String answer = answer(
                head("between", "text/csv", "Transfer-Encoding: chunked"),
                (Integer.toHexString(whole.length) + "\r\n").getBytes(UTF_8),
                whole,
                "\r\n".getBytes(UTF_8));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("BODY_INCOMPLETE");
        assertNothingIsLeftOf("between");
    }

    @Test
    void aMultipartBodyWithoutItsLastBoundaryIsRefusedAndLeavesNothing() throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n".getBytes(UTF_8));
        body.writeBytes(FILE);
        String answer = answer(
                head("endless", "multipart/form-data; boundary=b", "Content-Length: " + body.size()),
                body.toByteArray());

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("MULTIPART_INVALID");
        assertNothingIsLeftOf("endless");
    }

    @Test
    void aMultipartBodyShorterThanAnnouncedIsRefusedEvenBehindItsLastBoundary() throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n".getBytes(UTF_8));
        body.writeBytes(FILE);
        body.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
        String answer = answer(
                head("epilogue", "multipart/form-data; boundary=b", "Content-Length: " + (body.size() + 10)),
                body.toByteArray());

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("BODY_INCOMPLETE");
        assertNothingIsLeftOf("epilogue");
    }

    @Test
    void aClientThatDropsTheConnectionLeavesNothing() throws Exception {
        try (Socket socket = new Socket("localhost", ingest.port())) {
            socket.setSoLinger(true, 0);
            OutputStream out = socket.getOutputStream();
            out.write(head("dropped", "text/csv", "Content-Length: " + FILE.length));
            out.write(FILE, 0, FILE.length / 2);
            out.flush();
            await().until(() -> !files().isEmpty());
        }

        assertNothingIsLeftOf("dropped");
    }

    private static byte[] head(String customer, String type, String framing) {
        return ("POST /v1/customers/" + customer + "/deviceBatches HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + TestIssuer.shared().bearer(customer) + "\r\nContent-Type: " + type
                        + "\r\n" + framing + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static String answer(byte[]... sent) throws IOException {
        try (Socket socket = new Socket("localhost", ingest.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            for (byte[] bytes : sent) {
                out.write(bytes);
            }
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static void assertNothingIsLeftOf(String customer) {
        await().untilAsserted(() -> assertThat(files()).isEmpty());
        assertThat(Log.uploads(customer)).isEmpty();
        assertThat(Log.rows(customer)).isEmpty();
    }

    private static java.util.List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        }
    }
}
