package rollcall.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.converter.RsaKeyConverters;

/** Signs what it is told to, and lets everybody fetch the key to verify it. */
public final class TestIssuer {
    private static final long LIFE = 3_600;
    private static final Pattern ORGANIZATION =
            Pattern.compile("/(?:customers|partners)/+([^/?]+)", Pattern.CASE_INSENSITIVE);
    private static TestIssuer shared;

    private final RSAKey key;
    private final URI uri;

    private TestIssuer(RSAKey key, URI uri) {
        this.key = key;
        this.uri = uri;
    }

    /** The same for whoever asks in this process. */
    public static synchronized TestIssuer shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /**
     * Another issuer, whose key one has.
     *
     * @param signingKey its RSA private key as PKCS#8 in PEM; the key's id is the thumbprint of its public half
     */
    public static TestIssuer knowing(URI issuer, Path signingKey) {
        try {
            var half = (RSAPrivateCrtKey)
                    RsaKeyConverters.pkcs8().convert(new ByteArrayInputStream(Files.readAllBytes(signingKey)));
            var otherHalf = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(half.getModulus(), half.getPublicExponent()));
            return new TestIssuer(
                    new RSAKey.Builder(otherHalf)
                            .privateKey(half)
                            .keyIDFromThumbprint()
                            .build(),
                    issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestIssuer start() {
        try {
            RSAKey key = key("known");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            URI uri = URI.create("http://localhost:" + server.getAddress().getPort());
            answer(server, "/.well-known/openid-configuration", """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys"}""".formatted(uri));
            answer(server, "/keys", new JWKSet(key.toPublicJWK()).toString());
            server.start();
            return new TestIssuer(key, uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] body = json.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI uri() {
        return uri;
    }

    /** What a service is started with to trust this issuer. */
    public String argument() {
        return "--rollcall.access.issuer-uri=" + uri;
    }

    /** A header with which an organization may do all that its kind may, by way of these scopes, or of all. */
    public String bearer(String organization, Scope... scopes) {
        return "Bearer " + token(organization, scopes);
    }

    /** A header for the customer or partner that the path names, or for the operator where it names none. */
    public String bearerFor(String path) {
        Matcher named = ORGANIZATION.matcher(path);
        return bearer(named.find() ? URLDecoder.decode(named.group(1), UTF_8) : "operator");
    }

    public String token(String organization, Scope... scopes) {
        return Forgery.signed(key, claims(organization, scopes).build());
    }

    Forgery forgery() {
        return new Forgery(this, key);
    }

    JWTClaimsSet.Builder claims(String organization, Scope... scopes) {
        List<String> granted = Arrays.stream(scopes.length == 0 ? Scope.values() : scopes)
                .map(Scope::text)
                .toList();
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri.toString())
                .audience("rollcall")
                .subject(organization + "-erp")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE)))
                .claim("client_id", organization + "-erp")
                .claim("organization", organization)
                .claim("scope", granted);
    }
}
