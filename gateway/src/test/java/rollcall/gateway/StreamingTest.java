package rollcall.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingTest extends GatewayTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String HALF = "x".repeat(20_000);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsTheBeginningBeforeTheEndIsThere(boolean chunked) throws Exception {
        var arrived = new CountDownLatch(1);
        INGEST.answers(exchange -> {
            exchange.getRequestBody().readNBytes(10);
            arrived.countDown();
            exchange.getRequestBody().readAllBytes();
            Service.answer(exchange, 202, "");
        });
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: 40000";
            write(socket, "POST " + UPLOAD + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + length + "\r\n\r\n");
            write(socket, chunked ? "4e20\r\n" + HALF + "\r\n" : HALF);

            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            write(socket, chunked ? "4e20\r\n" + HALF + "\r\n0\r\n\r\n" : HALF);
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 202");
        }
    }

    @Test
    void announcesToTheServiceWhatTheClientAnnounced() throws Exception {
        send(upload(BodyPublishers.ofString("known")));
        send(upload(BodyPublishers.ofByteArrays(List.of(new byte[5]))));

        Service.Seen fixed = INGEST.seen.take();
        Service.Seen chunked = INGEST.seen.take();
        assertThat(fixed.header("Content-Length")).isEqualTo("5");
        assertThat(fixed.header("Transfer-Encoding")).isEmpty();
        assertThat(chunked.header("Content-Length")).isEmpty();
        assertThat(chunked.header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void keepsNothingOfA300MegabyteUploadInMemory() throws IOException {
        var received = new AtomicLong();
        var used = new AtomicLong();
        INGEST.answers(exchange -> {
            var buffer = new byte[65536];
            long sinceLook = 0;
            for (int n = exchange.getRequestBody().read(buffer);
                    n >= 0;
                    n = exchange.getRequestBody().read(buffer)) {
                sinceLook += n;
                if (received.addAndGet(n) > 100 * MEGABYTE && sinceLook > 50 * MEGABYTE) {
                    sinceLook = 0;
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    used.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                }
            }
            Service.answer(exchange, 202, "");
        });
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();

        HttpResponse<String> response = send(upload(megabytes(300)));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(received).hasValue(300L * MEGABYTE);
        assertThat(used.get()).isPositive().isLessThan(before + 32 * MEGABYTE);
    }

    @Test
    void bringsARefusalWhileTheClientIsStillSending() {
        INGEST.answers(exchange -> {
            exchange.getRequestBody().readNBytes(1000);
            exchange.sendResponseHeaders(400, 7);
            exchange.getResponseBody().write("refused".getBytes(ISO_8859_1));
            exchange.getResponseBody().flush();
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.close();
        });

        HttpResponse<String> response = send(upload(megabytes(64)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("refused");
    }

    @Test
    void bringsTheWholeBodyToAServiceThatReportsOnItWhileItComes() {
        INGEST.answers(exchange -> {
            exchange.getRequestBody().readNBytes(1000);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("begun, ".getBytes(ISO_8859_1));
            exchange.getResponseBody().flush();
            long rest = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseBody().write(("ended after " + (1000 + rest)).getBytes(ISO_8859_1));
            exchange.close();
        });

        HttpResponse<String> response = send(HttpRequest.newBuilder(uri(UPLOAD + "?groupTag=a&validateOnly=true"))
                .POST(megabytes(64)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("begun, ended after " + 64 * MEGABYTE);
    }

    @Test
    void tellsTheServiceThatTheClientHungUp() throws Exception {
        var end = new AtomicReference<Object>();
        INGEST.answers(exchange -> {
            try {
                end.set(exchange.getRequestBody().readAllBytes().length);
            } catch (IOException cut) {
                end.set(cut);
                throw cut;
            }
        });
        try (var socket = new Socket("localhost", port)) {
            write(
                    socket,
                    "POST " + UPLOAD + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(50_000));
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(end.get()).isInstanceOf(IOException.class));
    }

    @Test
    void bringsEventsAsTheyCome() throws Exception {
        var seen = new CountDownLatch(1);
        STATUS.answers(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n\n".getBytes(ISO_8859_1));
            exchange.getResponseBody().flush();
            try {
                seen.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            exchange.close();
        });
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            write(socket, "GET /v1/customers/c/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            var answer = new StringBuilder();
            while (answer.indexOf("data: 1") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
            seen.countDown();
        }
    }

    private HttpRequest.Builder upload(BodyPublisher body) {
        return HttpRequest.newBuilder(uri(UPLOAD)).POST(body);
    }

    private static BodyPublisher megabytes(int count) {
        return BodyPublishers.ofByteArrays(Collections.nCopies(count, new byte[MEGABYTE]));
    }

    private static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    }
}
