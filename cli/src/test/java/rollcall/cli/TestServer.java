package rollcall.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that answers as it is told: each path with its answers in their order, the last one for ever. */
final class TestServer implements AutoCloseable {
    /** Instead of a status: the connection is cut. */
    static final int CUT = 0;

    private final HttpServer server;
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What was asked. */
    record Asked(String method, String path, String query, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    TestServer on(String path, int status, String body) {
        return on(path, status, Map.of("Content-Type", "application/json"), body);
    }

    TestServer on(String path, int status, Map<String, String> headers, String body) {
        answers.computeIfAbsent(path, any -> new ConcurrentLinkedQueue<>()).add(new Answer(status, headers, body));
        return this;
    }

    /** What was asked for at a path, in order. */
    List<Asked> asked(String path) {
        return asked.stream().filter(call -> call.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                path,
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Queue<Answer> due = answers.getOrDefault(path, new ConcurrentLinkedQueue<>());
        Answer answer = due.size() > 1 ? due.remove() : due.peek();
        if (answer == null) {
            answer = new Answer(404, Map.of(), "{\"code\":\"NOT_FOUND\",\"detail\":\"There is nothing here.\"}");
        }
        if (answer.status() == CUT) {
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
