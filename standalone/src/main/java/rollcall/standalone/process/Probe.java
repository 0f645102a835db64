package rollcall.standalone.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks whether a child is of use yet. Called often, from a thread of its own, so it answers within a second or so. */
@FunctionalInterface
public interface Probe {
    Duration TIMEOUT = Duration.ofSeconds(2);

    /**
     * Whether the child can be used now.
     *
     * @param child the running child
     */
    boolean ready(ChildProcess child) throws InterruptedException;

    /** Ready as soon as it runs. */
    static Probe none() {
        return child -> true;
    }

    /** Ready when the address answers a GET with 200. */
    static Probe http(URI address) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        return child -> {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Ready when the loopback port takes connections. */
    static Probe tcp(int port) {
        return child -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), (int) TIMEOUT.toMillis());
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
