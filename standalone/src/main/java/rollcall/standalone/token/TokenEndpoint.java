package rollcall.standalone.token;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the issuer gives tokens for client credentials. */
final class TokenEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI issuer;
    private final Clock clock;

    TokenEndpoint(URI issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A new token with all that the organization may be allowed.
     *
     * @throws NoTokenException if the issuer is not there, or refuses
     */
    Token ask(String organization, String secret) throws IOException, InterruptedException {
        Instant asked = clock.instant();
        HttpResponse<String> answer = send(request(organization, secret));
        if (answer.statusCode() != OK) {
            throw new NoTokenException("The issuer at " + issuer + " refuses " + organization + ": "
                    + answer.statusCode() + " " + answer.body());
        }
        JsonNode given = JsonMapper.shared().readTree(answer.body());
        Duration life = Duration.ofSeconds(given.required("expires_in").asLong());
        return Token.given(given.required("access_token").asString(), asked, life);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new NoTokenException("The issuer at " + issuer + " does not answer.");
        }
    }

    private HttpRequest request(String organization, String secret) {
        byte[] credentials = (organization + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }
}
