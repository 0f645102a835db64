package rollcall.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Visible;
import rollcall.cli.server.StoredLogin;
import rollcall.cli.server.TokenEndpoint;

/**
 * OAuth2's flow for devices without a browser of their own (RFC 8628): a code is asked for, somebody confirms it, and the
 * issuer gives the tokens to whom it gave the code.
 */
final class DeviceCodeFlow {
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final int OK = 200;
    private static final long USUAL_INTERVAL = 5;
    private static final long USUAL_LIFE = 300;
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final URI issuer;
    private final URI authorization;
    private final TokenEndpoint tokens;

    private DeviceCodeFlow(URI issuer, URI authorization, TokenEndpoint tokens) {
        this.issuer = issuer;
        this.authorization = authorization;
        this.tokens = tokens;
    }

    /**
     * What was asked for, to be confirmed.
     *
     * @param address where, in a browser
     * @param code what somebody sees there and confirms
     * @param secret by which the tokens are fetched
     * @param interval how long to wait between two looks
     * @param life how long it can be confirmed
     */
    record Asked(String address, String code, String secret, Duration interval, Duration life) {}

    /** By what the issuer says of itself. */
    static DeviceCodeFlow at(URI issuer) throws IOException, InterruptedException {
        String base = issuer.toString().replaceAll("/+$", "");
        TokenEndpoint.Answer answer = TokenEndpoint.send(HttpRequest.newBuilder(URI.create(base + METADATA)));
        JsonNode metadata = answer.body();
        boolean itself = base.equals(metadata.path("issuer").asText("").replaceAll("/+$", ""));
        if (answer.status() != OK || !itself || !metadata.hasNonNull("device_authorization_endpoint")) {
            throw CommandFailed.of(ExitStatus.REFUSED, "no-device-login", Map.of("issuer", issuer));
        }
        URI revocation = metadata.hasNonNull("revocation_endpoint")
                ? URI.create(metadata.path("revocation_endpoint").asText())
                : null;
        return new DeviceCodeFlow(
                issuer,
                URI.create(metadata.path("device_authorization_endpoint").asText()),
                new TokenEndpoint(
                        issuer, URI.create(metadata.path("token_endpoint").asText()), revocation));
    }

    Asked ask() throws IOException, InterruptedException {
        TokenEndpoint.Answer answer = TokenEndpoint.ask(authorization, Map.of("client_id", TokenEndpoint.CLIENT));
        if (!answer.error().isEmpty()) {
            throw refused(answer.error());
        }
        JsonNode body = answer.body();
        return new Asked(
                Visible.of(body.path("verification_uri_complete")
                        .asText(body.path("verification_uri").asText())),
                Visible.of(body.path("user_code").asText()),
                body.path("device_code").asText(),
                Duration.ofSeconds(body.path("interval").asLong(USUAL_INTERVAL)),
                Duration.ofSeconds(body.path("expires_in").asLong(USUAL_LIFE)));
    }

    /** The tokens, once somebody has confirmed. */
    StoredLogin await(Asked asked) throws IOException, InterruptedException {
        Duration interval = asked.interval();
        long end = System.nanoTime() + asked.life().toNanos();
        while (System.nanoTime() - end < 0) {
            Thread.sleep(interval.toMillis());
            TokenEndpoint.Answer answer = TokenEndpoint.ask(
                    tokens.address(),
                    Map.of("grant_type", GRANT, "device_code", asked.secret(), "client_id", TokenEndpoint.CLIENT));
            switch (answer.error()) {
                case "" -> {
                    return tokens.login(answer.body(), null);
                }
                case "authorization_pending" -> {}
                case "slow_down" -> interval = interval.plus(SLOWER);
                case "access_denied" ->
                    throw CommandFailed.of(ExitStatus.NOT_ALLOWED, "login-denied", Map.of("issuer", issuer));
                case "expired_token" -> throw expired();
                default -> throw refused(answer.error());
            }
        }
        throw expired();
    }

    private CommandFailed expired() {
        return CommandFailed.of(ExitStatus.NOT_ALLOWED, "login-too-late", Map.of());
    }

    private CommandFailed refused(String error) {
        return CommandFailed.of(
                ExitStatus.NOT_ALLOWED, "login-refused", Map.of("issuer", issuer, "error", Visible.of(error)));
    }
}
