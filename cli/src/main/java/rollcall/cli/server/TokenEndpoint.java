package rollcall.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rollcall.cli.console.Json;

/**
 * Where an issuer gives and renews the tokens of this command, which is a client that can keep no secret of its own.
 *
 * @param revocation null if the issuer takes no token back
 */
public record TokenEndpoint(URI issuer, URI address, URI revocation) {
    /** Under which name the issuer knows this command. */
    public static final String CLIENT = "rollcall-cli";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final long SHORT_LIFE = 60;

    /** What an issuer answers. */
    public record Answer(int status, JsonNode body) {
        /** The error's code in OAuth2; empty if it is none. */
        public String error() {
            return status == OK ? "" : body.path("error").asText("HTTP " + status);
        }
    }

    /** New tokens for a refresh token; empty if it is good no longer. */
    public Optional<StoredLogin> refreshed(String refreshToken) throws IOException, InterruptedException {
        Answer answer =
                ask(address, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", CLIENT));
        return answer.error().isEmpty() ? Optional.of(login(answer.body(), refreshToken)) : Optional.empty();
    }

    /** Gives a token back, so that nobody can use it any more. */
    public void revoke(String token, String kind) throws IOException, InterruptedException {
        if (revocation != null) {
            ask(revocation, Map.of("token", token, "token_type_hint", kind, "client_id", CLIENT));
        }
    }

    /**
     * What was answered, as it is kept.
     *
     * @param refreshToken the one that stays good if no other one came; null if there was none
     */
    public StoredLogin login(JsonNode tokens, String refreshToken) {
        return new StoredLogin(
                issuer,
                address,
                revocation,
                tokens.path("access_token").asText(),
                tokens.path("refresh_token").asText(refreshToken),
                Instant.now().plusSeconds(tokens.path("expires_in").asLong(SHORT_LIFE)));
    }

    /** Sends a form, and hands over what is answered, refusals too. */
    public static Answer ask(URI address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a request without any token. */
    public static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        request.header("Accept", "application/json")
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                Json.read(answer.body()).orElseGet(() -> Json.read("{}").orElseThrow()));
    }
}
