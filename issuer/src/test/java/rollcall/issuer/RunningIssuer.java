package rollcall.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as a user runs it, on a port of its own, spoken to over HTTP by one client that keeps its cookies. */
final class RunningIssuer implements AutoCloseable {
    static final String URI_OF_TOKENS = "http://issuer.example:8085";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Path directory;
    private final ConfigurableApplicationContext application;

    RunningIssuer(Path directory, String... settings) {
        this.directory = directory;
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--ISSUER_URI=" + URI_OF_TOKENS,
                "--rollcall.issuer.key=" + directory.resolve("key.pem"),
                "--rollcall.issuer.secrets=" + directory.resolve("secrets")));
        arguments.addAll(List.of(settings));
        this.application = SpringApplication.run(Issuer.class, arguments.toArray(String[]::new));
    }

    URI uri(String path) {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String secretOf(String name) {
        try {
            return Files.readString(directory.resolve("secrets").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on, a browser that has never been here. */
    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html, */*"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(form(path, form));
    }

    /** @param form already encoded: a name may come more than once */
    HttpResponse<String> postForm(String path, String form) {
        return send(form(path, form));
    }

    HttpResponse<String> postAs(String client, String secret, String path, Map<String, String> form) {
        String credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return send(form(path, form).header("Authorization", "Basic " + credentials));
    }

    /** Fills the login page in. */
    HttpResponse<String> logIn(String name, String password) {
        Matcher csrf = CSRF.matcher(get("/login").body());
        if (!csrf.find()) {
            throw new IllegalStateException("no login page");
        }
        return post("/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1)));
    }

    /** The next tokens, as a client without a secret asks for them. */
    HttpResponse<String> refresh(String client, String refreshToken) {
        return post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
    }

    static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** A token by client credentials, with all scopes of the organization or those named. */
    HttpResponse<String> token(String client, String secret, String... scopes) {
        Map<String, String> form = scopes.length == 0
                ? Map.of("grant_type", "client_credentials")
                : Map.of("grant_type", "client_credentials", "scope", String.join(" ", scopes));
        return postAs(client, secret, "/oauth2/token", form);
    }

    /** The token in an answer, held against the keys that this issuer publishes. */
    Jwt verified(HttpResponse<String> answer) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(uri("/oauth2/jwks").toString()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(URI_OF_TOKENS));
        return decoder.decode(json(answer).get("access_token").stringValue());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder form(String path, Map<String, String> form) {
        return form(path, encoded(form));
    }

    private HttpRequest.Builder form(String path, String form) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
