package rollcall.standalone.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives whoever says {@code <name>:secret of <name>} a token with the next number. */
final class FakeIssuer implements AutoCloseable {
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final AtomicInteger given = new AtomicInteger();

    FakeIssuer() throws IOException {
        server.createContext("/oauth2/token", this::give);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void give(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String credentials =
                exchange.getRequestHeaders().getFirst("Authorization").replace("Basic ", "");
        String who = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        if (form.equals("grant_type=client_credentials") && who.matches("(.+):secret of \\1")) {
            String token = who.replaceAll(":.*", "-") + given.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":900}");
        } else {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
