package rollcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A service behind the gateway: remembers what reached it, and answers as a test wants. */
final class Service implements AutoCloseable {

    record Seen(String method, String address, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> String.join("|", entry.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile HttpHandler answer = exchange -> answer(exchange, 200, "");

    Service() {
        this(0);
    }

    Service(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            // Whether this server keeps a connection depends on how a test ends its exchange; so it keeps none.
            exchange.getResponseHeaders().set("Connection", "close");
            answer.handle(exchange);
        });
        server.start();
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answers(HttpHandler handler) {
        answer = handler;
    }

    /** Remembers the call with its body, then answers with these headers. */
    void answers(int status, String body, String... headers) {
        answers(exchange -> {
            remember(exchange);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            answer(exchange, status, body);
        });
    }

    void remember(HttpExchange exchange) throws IOException {
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
