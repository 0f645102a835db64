package rollcall.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.access.TestIssuer;

/** What the fuzzing of single classes cannot see: headers as bytes on the wire, at the whole service. */
@Tag("nightly")
class HostileHeadersIT {
    private static final int CALLS = 5_000;
    private static final int MOST_HEADERS = 6;
    private static final int LONGEST_HEAP = 12_000;
    private static final int SOCKET_TIMEOUT = 60_000;
    private static final String PATH = "/v1/customers/contoso/deviceBatches";
    private static final String CSV = "Device Serial Number,Windows Product ID,Hardware Hash\r\n1,0123456789012,\r\n";

    private static final List<String> NAMES = List.of(
            "Idempotency-Key",
            "MS-RequestId",
            "MS-CorrelationId",
            "client-request-id",
            "traceparent",
            "Accept-Language",
            "X-Locale",
            "Accept",
            "Content-Type",
            "Content-Encoding",
            "Content-Disposition",
            "Transfer-Encoding",
            "Content-Length",
            "Authorization",
            "Forwarded",
            "X-Forwarded-Prefix",
            "Host",
            "Cookie",
            "Origin",
            "Upgrade");

    private static final List<String> VALUES = List.of(
            "",
            "june-delivery",
            "text/csv; charset=\"",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json;a=b;;",
            "*;q=0.5, nl-BE;q=2",
            "chunked, identity",
            "-1",
            "99999999999999999999",
            "Bearer ",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "for=\"[::1]\";host=\"x y\"",
            "00-00000000000000000000000000000000-0000000000000000-00");

    @TempDir
    private Path spool;

    @Test
    void areAnsweredAndNeverOurFault() throws Exception {
        try (Ingest ingest = Ingest.start(spool)) {
            String bearer = TestIssuer.shared().bearerFor(PATH);
            for (int call = 0; call < CALLS; call++) {
                String headers = headers(new Random(call));
                String answer = answer(
                        ingest.port(),
                        "POST " + PATH + "?validateOnly=true HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Authorization: " + bearer + "\r\n" + headers + "\r\n" + CSV);
                assertThat(answer)
                        .as("call %d: %s", call, headers)
                        .matches("(?s)(HTTP/1\\.1 100 \r\n\r\n)?HTTP/1\\.1 ([24]\\d\\d|501) .*");
            }
            assertThat(ingest.upload("contoso", CSV.getBytes(ISO_8859_1)).statusCode())
                    .isEqualTo(202);
        }
    }

    private static String headers(Random random) {
        StringBuilder headers = new StringBuilder();
        if (random.nextInt(4) > 0) {
            headers.append("Content-Type: text/csv\r\nContent-Length: ")
                    .append(CSV.length())
                    .append("\r\n");
        }
        for (int header = random.nextInt(MOST_HEADERS); header >= 0; header--) {
            headers.append(one(random, NAMES))
                    .append(": ")
                    .append(value(random))
                    .append("\r\n");
        }
        return headers.toString();
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder(one(random, VALUES));
        switch (random.nextInt(5)) {
            case 0 -> value.append("x".repeat(random.nextInt(LONGEST_HEAP)));
            case 1 -> value.append(noise(random, 20));
            case 2 -> value.insert(random.nextInt(value.length() + 1), noise(random, 3));
            case 3 -> value.setLength(random.nextInt(value.length() + 1));
            default -> value.append(one(random, VALUES));
        }
        return value.toString();
    }

    /** Any bytes; an end of line among them may begin another header, or end them all. */
    private static String noise(Random random, int most) {
        byte[] noise = new byte[1 + random.nextInt(most)];
        random.nextBytes(noise);
        return new String(noise, ISO_8859_1);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SOCKET_TIMEOUT);
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
