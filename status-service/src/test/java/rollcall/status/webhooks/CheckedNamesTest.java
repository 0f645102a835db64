package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class CheckedNamesTest {
    @Test
    void giveOutWhatLeadsOutside() throws UnknownHostException {
        assertThat(checked("1.1.1.1", "2606:4700::1111").resolve("contoso.example"))
                .hasSize(2);
    }

    @Test
    void areSpoiledByOneAddressThatLeadsInside() {
        assertThatThrownBy(() -> checked("1.1.1.1", "169.254.169.254").resolve("contoso.example"))
                .isInstanceOf(CheckedNames.LeadsInside.class);
        assertThatThrownBy(() -> checked("127.0.0.1").resolve("contoso.example"))
                .isInstanceOf(CheckedNames.LeadsInside.class);
    }

    /** A name that leads outside when it is checked and inside when it is connected to would be asked for twice. */
    @Test
    void areLookedUpOnceForAPostAndWhatWasCheckedIsConnectedTo() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver names = new CheckedNames(
                new Names(host -> {
                    asked.incrementAndGet();
                    return addresses("127.0.0.1");
                }),
                true);
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Host")).startsWith("contoso.example:");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try (Posting posting = new Posting(names, 1, Duration.ofSeconds(5))) {
            URI address =
                    URI.create("http://contoso.example:" + receiver.getAddress().getPort() + "/");

            assertThat(posting.post(address, Map.of(), "{}").status()).isEqualTo(204);
            assertThat(asked).hasValue(1);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void letNothingBePostedInside() throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger reached = new AtomicInteger();
        receiver.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.close();
        });
        receiver.start();
        try (Posting posting = new Posting(checked("127.0.0.1"), 1, Duration.ofSeconds(5))) {
            URI address =
                    URI.create("http://contoso.example:" + receiver.getAddress().getPort() + "/");

            assertThat(posting.post(address, Map.of(), "{}").problem()).isEqualTo("ADDRESS_NOT_ALLOWED");
            assertThat(reached).hasValue(0);
        } finally {
            receiver.stop(0);
        }
    }

    private static CheckedNames checked(String... addresses) {
        return new CheckedNames(new Names(host -> addresses(addresses)), false);
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int number = 0; number < texts.length; number++) {
            addresses[number] = InetAddress.getByName(texts[number]);
        }
        return addresses;
    }

    private interface LookUp {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private record Names(LookUp lookUp) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return lookUp.of(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
