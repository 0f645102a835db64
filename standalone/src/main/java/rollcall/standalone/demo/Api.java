package rollcall.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rollcall.standalone.token.TokenSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rollcall over HTTP, as one customer uses it. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REPEATS = 10;
    private static final Set<Integer> PASSES_SOON = Set.of(429, 503);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final String organization;
    private final TokenSource tokens;
    private final URI customer;

    Api(URI gateway, String customer, TokenSource tokens) {
        this.organization = customer;
        this.tokens = tokens;
        this.customer = URI.create(gateway + "/v1/customers/" + customer + "/");
    }

    /**
     * Uploads a file, and returns the upload's id once every row is accepted for processing. Where the answer is to come
     * again, it does, with the same key: so it stays one upload.
     */
    String upload(Sample sample) throws IOException, InterruptedException {
        String query = sample.groupTag().isEmpty() ? "" : "?groupTag=" + sample.groupTag();
        HttpRequest.Builder request = HttpRequest.newBuilder(customer.resolve("deviceBatches" + query))
                .header("Content-Type", sample.upload().format().mediaType())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(sample.content()));
        HttpResponse<String> answer = send(request);
        for (int i = 0; i < REPEATS && PASSES_SOON.contains(answer.statusCode()); i++) {
            Thread.sleep(secondsToWait(answer) * 1_000);
            answer = send(request);
        }
        if (answer.statusCode() != ACCEPTED) {
            throw new DemoFailedException("The upload was answered with " + answer.statusCode() + ": " + answer.body());
        }
        String location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static long secondsToWait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,3}"))
                .map(Long::parseLong)
                .orElse(1L);
    }

    /** How far the upload is; empty while the view has not heard of it. */
    Optional<UploadView> find(String upload) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address(upload)));
        return switch (answer.statusCode()) {
            case OK -> Optional.of(json.readValue(answer.body(), UploadView.class));
            case NOT_FOUND -> Optional.empty();
            default ->
                throw new DemoFailedException(
                        "The upload's progress was answered with " + answer.statusCode() + ": " + answer.body());
        };
    }

    URI address(String upload) {
        return customer.resolve("uploads/" + upload);
    }

    URI devices() {
        return customer.resolve("devices");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.setHeader("Authorization", "Bearer " + tokens.of(organization));
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }
}
