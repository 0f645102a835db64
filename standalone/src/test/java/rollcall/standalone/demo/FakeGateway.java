package rollcall.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import rollcall.devices.judgement.Code;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as a gateway would whose uploads end as the samples say, after a few questions. Each of its tokens is good for
 * one call.
 */
final class FakeGateway implements AutoCloseable {
    private static final int QUESTIONS_TO_WAIT = 3;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<Sample> samples;
    private final List<String> uploads = new CopyOnWriteArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private int status = 202;
    private boolean losesRows;
    private boolean busy;
    private String busyWith = "";

    FakeGateway(List<Sample> samples) throws IOException {
        this.samples = samples;
        server.createContext("/v1/customers/contoso/deviceBatches", withToken(this::accept));
        server.createContext("/v1/customers/contoso/uploads/", withToken(this::tell));
        server.start();
    }

    /** Asks the first upload to come again. */
    FakeGateway busyAtFirst() {
        busy = true;
        return this;
    }

    FakeGateway refusing() {
        status = 400;
        return this;
    }

    FakeGateway losingRows() {
        losesRows = true;
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String tokenOf(String organization) {
        return organization + "-" + tokens.incrementAndGet();
    }

    List<String> uploads() {
        return uploads;
    }

    private HttpHandler withToken(HttpHandler next) {
        return exchange -> {
            if (("Bearer contoso-" + tokens).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                next.handle(exchange);
            } else {
                exchange.getRequestBody().readAllBytes();
                answer(exchange, 401, "");
            }
        };
    }

    private void accept(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (busy) {
            busy = false;
            busyWith = key;
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer(exchange, 503, "");
            return;
        }
        if (!busyWith.isEmpty() && uploads.isEmpty() && !key.equals(busyWith)) {
            answer(exchange, 409, "another key");
            return;
        }
        uploads.add(exchange.getRequestHeaders().getFirst("Content-Type") + " " + body.length + " "
                + exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().add("Location", "/customers/contoso/batchJobStatus/" + uploads.size());
        answer(exchange, status, status == 202 ? "" : "{\"detail\":\"no such column\"}");
    }

    private void tell(HttpExchange exchange) throws IOException {
        if (questions.incrementAndGet() <= QUESTIONS_TO_WAIT) {
            answer(exchange, 404, "");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        Tally tally = samples.get(Integer.parseInt(id) - 1).expected();
        Map<String, Long> codes = new TreeMap<>(tally.codes());
        codes.remove("");
        if (losesRows) {
            codes.merge(Code.UNEXPECTED.name(), codes.remove(Code.COLUMN_COUNT.name()), Long::sum);
        }
        answer(
                exchange,
                200,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "id",
                                id,
                                "status",
                                "finished_with_errors",
                                "rowCount",
                                tally.rows(),
                                "counts",
                                Map.of("registered", tally.registered(), "pending", 0),
                                "codes",
                                codes,
                                "something",
                                "new")));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
