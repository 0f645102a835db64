package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.status.webhooks.Posting.Answer;

/** The address that was checked is connected to, and yet the receiver has to prove the name that it is called by. */
class PostingTlsTest {
    private static final String PASSWORD = "of-a-test";
    private static final String TRUSTED = "javax.net.ssl.trustStore";

    private final AtomicInteger received = new AtomicInteger();

    @TempDir
    private Path directory;

    private HttpsServer receiver;

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void aReceiverThatProvesItsNameGetsTheEvent() throws Exception {
        Path keys = receive("localhost");

        assertThat(post(keys)).isEqualTo(new Answer(204, ""));
        assertThat(received).hasValue(1);
    }

    @Test
    void oneThatProvesAnotherNameGetsNothing() throws Exception {
        Path keys = receive("elsewhere.example");

        assertThat(post(keys)).isEqualTo(new Answer(0, "TLS_FAILED"));
        assertThat(received).hasValue(0);
    }

    @Test
    void oneThatNobodyVouchesForGetsNothing() throws Exception {
        receive("localhost");

        assertThat(post(keys("other", "localhost"))).isEqualTo(new Answer(0, "TLS_FAILED"));
        assertThat(received).hasValue(0);
    }

    private Path receive(String name) throws Exception {
        Path keys = keys("own", name);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(keys)) {
            store.load(stored, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(context));
        receiver.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        return keys;
    }

    /** A key pair whose certificate vouches for that name, and for itself. */
    private Path keys(String alias, String name) throws Exception {
        Path keys = directory.resolve(alias + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + alias,
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private Answer post(Path trusted) throws Exception {
        System.setProperty(TRUSTED, trusted.toString());
        System.setProperty(TRUSTED + "Password", PASSWORD);
        try (Posting posting =
                new Posting(new CheckedNames(SystemDefaultDnsResolver.INSTANCE, true), 1, Duration.ofSeconds(5))) {
            URI address =
                    URI.create("https://localhost:" + receiver.getAddress().getPort() + "/");
            return posting.post(address, Map.of(), "{}");
        } finally {
            System.clearProperty(TRUSTED);
            System.clearProperty(TRUSTED + "Password");
        }
    }
}
