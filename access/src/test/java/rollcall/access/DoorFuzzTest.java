package rollcall.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A call to a door that is really open, with any headers, as bytes. In them {@code @TOKEN} stands for a token that is
 * good. Runs its committed inputs in every build, and looks for new ones for a while: {@code docs/fuzzing.md}.
 */
class DoorFuzzTest {
    private static final String GOOD = "@TOKEN";
    private static final int SOCKET_TIMEOUT = 25_000;

    private static ConfigurableApplicationContext service;
    private static int port;
    private static String token;

    @BeforeAll
    static void open() {
        service = SpringApplication.run(
                TestDoor.class, "--server.port=0", TestIssuer.shared().argument(), "--logging.level.root=off");
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        token = TestIssuer.shared().token("contoso");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void answersAnyHeadersAndLetsNobodyInWithoutAToken(byte[] bytes) throws IOException {
        String headers = new String(bytes, ISO_8859_1);
        String answer;
        SilentCloseable allowance = BugDetectors.allowNetworkConnections(DoorFuzzTest::isExpected);
        try {
            answer = answer("GET /v1/customers/contoso/devices HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + headers.replace(GOOD, token) + "\r\n\r\n");
        } finally {
            allowance.close();
        }

        assertThat(answer).matches("(?s)HTTP/1\\.1 [2-4]\\d\\d.*");
        assertThat(answer).contains("\r\nMS-RequestId: ");
        if (!headers.contains(GOOD)) {
            assertThat(answer).doesNotStartWith("HTTP/1.1 2");
        }
        if (!answer.startsWith("HTTP/1.1 2")) {
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("\"code\":\"", "\ncontent-language: ");
        }
    }

    /** Ours to the service, and the service's to its issuer; a token that leads it elsewhere is a finding. */
    private static boolean isExpected(String host, int to) {
        return to == port || to == TestIssuer.shared().uri().getPort();
    }

    /** From the first byte to the last of the first answer. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SOCKET_TIMEOUT);
            // So many connections would use up the ports of a machine that keeps them for a while.
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
