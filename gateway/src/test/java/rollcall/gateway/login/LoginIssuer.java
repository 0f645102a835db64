package rollcall.gateway.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID provider whose person always says yes: it hands out codes, and tokens for codes that come with their verifier. */
final class LoginIssuer implements AutoCloseable {
    private final RSAKey key = key();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** All tokens that were given: nobody but the gateway may see them. */
    final List<String> given = new CopyOnWriteArrayList<>();

    final List<String> revoked = new CopyOnWriteArrayList<>();
    volatile Duration life = Duration.ofMinutes(15);
    volatile boolean refreshes = true;
    volatile boolean broken;
    volatile boolean rightNonce = true;
    volatile String audience = "rollcall";

    LoginIssuer() {
        this(0);
    }

    LoginIssuer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","revocation_endpoint":"%1$s/revoke",
                 "end_session_endpoint":"%1$s/end"}""".formatted(uri())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> token(exchange, form(exchange)));
        server.createContext("/revoke", exchange -> {
            revoked.add(form(exchange).get("token"));
            answer(exchange, 200, "");
        });
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** As before the first test. */
    void reset() {
        life = Duration.ofMinutes(15);
        refreshes = true;
        broken = false;
        rightNonce = true;
        audience = "rollcall";
        given.clear();
        revoked.clear();
    }

    /** What the person's browser is sent back to, after a yes to what it was sent with. */
    URI agree(URI asked) {
        Map<String, String> request = parameters(asked.getRawQuery());
        String code = "code-" + numbers.incrementAndGet();
        codes.put(code, request);
        return UriComponentsBuilder.fromUriString(request.get("redirect_uri"))
                .queryParam("code", code)
                .queryParam("state", "{state}")
                .build(request.get("state"));
    }

    static Map<String, String> parameters(String encoded) {
        return UriComponentsBuilder.newInstance()
                .query(encoded)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> URLDecoder.decode(entry.getValue(), UTF_8)));
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (broken) {
            answer(exchange, 502, "<html>restarting</html>");
            return;
        }
        boolean refresh = "refresh_token".equals(form.get("grant_type"));
        Map<String, String> request = refresh ? Map.of("nonce", "") : codes.remove(form.getOrDefault("code", ""));
        boolean proven = refresh
                ? refreshes && given.contains(form.get("refresh_token"))
                : request != null && digest(form.get("code_verifier")).equals(request.get("code_challenge"));
        if (!proven || !"rollcall-console".equals(form.get("client_id"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String access = signed(claims(audience)
                .claim("organization", "contoso")
                .claim("client_id", "rollcall-console")
                .claim("scope", List.of("openid", "devices.read", "audit.read")));
        String id = signed(claims("rollcall-console").claim("nonce", rightNonce ? request.get("nonce") : "another"));
        String next = "refresh-" + numbers.incrementAndGet() + "-of-this-issuer";
        given.addAll(List.of(access, id, next));
        answer(exchange, 200, """
                {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":%d%s}""".formatted(
                        access, id, life.toSeconds(), refreshes ? ",\"refresh_token\":\"" + next + "\"" : ""));
    }

    private JWTClaimsSet.Builder claims(String audience) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .audience(audience)
                .subject("anna@contoso.example")
                .jwtID("" + numbers.incrementAndGet())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("login").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(("" + verifier).getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
