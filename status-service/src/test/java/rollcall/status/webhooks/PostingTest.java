package rollcall.status.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.status.webhooks.Posting.Answer;

class PostingTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @AutoClose
    private final ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    @AutoClose
    private final Posting posting = new Posting(new CheckedNames(SystemDefaultDnsResolver.INSTANCE, true), 1, TIMEOUT);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    PostingTest() throws IOException {}

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    /** Sooner than at the timeout: what is streamed until then would all be kept. A stroke stands for the end of a line. */
    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200 O, K", "HTTP/1.1 204 No Content|X-Long:, x", "HTTP/1.1 204 No Content|, X-More: x|"})
    void readsNoAnswerThatDoesNotEnd(String beginning, String then) {
        answer(beginning.replace("|", "\r\n"), then.replace("|", "\r\n"));

        assertThat(posting.post(address(), Map.of(), "{}")).isEqualTo(new Answer(0, "ANSWER_INVALID"));
    }

    @Test
    void takesAnAnswerOfUsualSize() {
        answer(
                "HTTP/1.1 204 No Content\r\n"
                        + "X-Some: ".concat("x".repeat(4_000) + "\r\n").repeat(20) + "\r\n",
                "");

        assertThat(posting.post(address(), Map.of(), "{}")).isEqualTo(new Answer(204, ""));
    }

    private URI address() {
        return URI.create("http://localhost:" + receiver.getLocalPort() + "/");
    }

    /** The beginning, and what is to follow for as long as it is taken. */
    private void answer(String beginning, String then) {
        thread.submit(() -> {
            try (Socket taken = receiver.accept()) {
                OutputStream out = taken.getOutputStream();
                out.write(beginning.getBytes(US_ASCII));
                byte[] more = then.repeat(1_000).getBytes(US_ASCII);
                while (more.length > 0) {
                    out.write(more);
                }
                return taken.getInputStream().readAllBytes();
            }
        });
    }
}
