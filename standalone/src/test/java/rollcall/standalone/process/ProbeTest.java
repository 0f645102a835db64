package rollcall.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private final AtomicInteger status = new AtomicInteger(503);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void isReadyOnceHealthAnswers200() throws InterruptedException {
        Probe probe = Probe.http(URI.create("http://127.0.0.1:" + port() + "/actuator/health/readiness"));

        assertThat(probe.ready(null)).isFalse();
        status.set(200);
        assertThat(probe.ready(null)).isTrue();
    }

    @Test
    void isNotReadyWhereNobodyListens() throws InterruptedException {
        int port = port();
        Probe http = Probe.http(URI.create("http://127.0.0.1:" + port + "/"));
        Probe tcp = Probe.tcp(port);
        assertThat(tcp.ready(null)).isTrue();

        server.stop(0);

        assertThat(http.ready(null)).isFalse();
        assertThat(tcp.ready(null)).isFalse();
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
