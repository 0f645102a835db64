package rollcall.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Json;
import rollcall.client.ApiClient;
import rollcall.client.ApiException;
import rollcall.words.Language;

/**
 * A Rollcall and the one who speaks with it. The generated client and the calls beside it, which stream, share its address,
 * token and language. What is refused becomes a {@link CommandFailed} that says why and what to do.
 */
public final class Session {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final String ORGANIZATION = "organization";

    private final URI server;
    private final Bearer bearer;
    private final Language language;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Session(URI server, Bearer bearer, Language language) {
        this.server = server;
        this.bearer = bearer;
        this.language = language;
    }

    /** A call of the generated client. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws ApiException;
    }

    public URI server() {
        return server;
    }

    /** The generated client's settings for this session. */
    public ApiClient client() {
        ApiClient client = new ApiClient(
                HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1),
                ApiClient.createDefaultObjectMapper(),
                server.toString());
        client.setReadTimeout(ANSWER);
        client.setRequestInterceptor(this::authorize);
        return client;
    }

    /** The organization that the token speaks for. */
    public String organization() {
        return TokenClaims.of(token(), ORGANIZATION)
                .orElseThrow(() -> CommandFailed.of(ExitStatus.USAGE, "no-organization", Map.of()));
    }

    /** The customer that is meant: the one that was named, else the organization itself. */
    public String customer(String named) {
        return named == null ? organization() : named;
    }

    /**
     * Makes a call that changes nothing or may be repeated: where Rollcall says that it will have time later, it is asked
     * again.
     */
    public <T> T ask(Call<T> call) {
        Backoff backoff = Backoff.ofReading();
        while (true) {
            try {
                return call.make();
            } catch (ApiException refused) {
                boolean passes = ApiFailures.passes(refused.getCode()) && backoff.goesOn();
                if (!passes) {
                    throw ApiFailures.of(this, refused);
                }
                backoff.rest(ApiFailures.retryAfter(refused.getResponseHeaders()));
            }
        }
    }

    /** Makes a call once. */
    public <T> T tell(Call<T> call) {
        try {
            return call.make();
        } catch (ApiException refused) {
            throw ApiFailures.of(this, refused);
        }
    }

    /** A request that the generated client has no form for. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        authorize(request);
        return request;
    }

    /**
     * Sends a request and hands its answer over as it comes.
     *
     * @throws IOException if the connection breaks
     */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** Asks for JSON that the generated client does not know. */
    public JsonNode json(String method, String path, Optional<BodyPublisher> body) {
        HttpRequest request = request(path)
                .header("Accept", "application/json")
                .method(method, body.orElseGet(HttpRequest.BodyPublishers::noBody))
                .timeout(ANSWER)
                .build();
        try {
            HttpResponse<String> answer = send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw ApiFailures.of(this, answer.statusCode(), answer.body());
            }
            return Json.read(answer.body()).orElseGet(() -> Json.read("{}").orElseThrow());
        } catch (IOException broken) {
            throw ApiFailures.unreachable(this, broken);
        }
    }

    private void authorize(HttpRequest.Builder request) {
        request.setHeader("Authorization", "Bearer " + token());
        request.setHeader("Accept-Language", language.tag());
    }

    private String token() {
        try {
            return bearer.token();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
