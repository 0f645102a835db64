package rollcall.benchmarks.passage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import rollcall.standalone.token.TokenSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway, as a client uses it that wants to know when its upload is through. */
public final class Door {
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final TokenSource tokens;
    private final Duration betweenLooks;

    /**
     * @param tokens where every call gets its token from
     * @param betweenLooks at an upload that is not through yet; each look costs what a call costs
     */
    private Door(URI origin, TokenSource tokens, Duration betweenLooks) {
        this.origin = origin;
        this.tokens = tokens;
        this.betweenLooks = betweenLooks;
    }

    /** With looks so seldom that they cost nothing beside the rows. */
    public static Door forLargeFiles(URI origin, TokenSource tokens) {
        return new Door(origin, tokens, Duration.ofMillis(200));
    }

    /** For uploads that are through in a moment: a look every 2 ms. */
    public Door(URI origin, TokenSource tokens) {
        this(origin, tokens, Duration.ofMillis(2));
    }

    /**
     * How long one upload took.
     *
     * @param acknowledged nanoseconds from sending the request to its 202
     * @param visible nanoseconds from sending the request to the look at the view that found no row pending
     */
    public record Passage(long acknowledged, long visible, JsonNode counts) {}

    /** @param submitter who sends it: the customer itself, or its partner */
    public Passage pass(String customer, String submitter, String mediaType, BodyPublisher body)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(origin + "/v1/customers/" + customer
                                + "/deviceBatches?groupTag=Microsoft365Managed_Autopilot"))
                        .header("Authorization", bearer(submitter))
                        .header("Content-Type", mediaType)
                        .timeout(LONGEST)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        long acknowledged = System.nanoTime() - start;
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(
                    "the upload was answered with " + answer.statusCode() + ": " + answer.body());
        }
        String location = answer.headers().firstValue("Location").orElseThrow();
        JsonNode counts = awaitEnd(customer, submitter, location.substring(location.lastIndexOf('/') + 1), start);
        return new Passage(acknowledged, System.nanoTime() - start, counts);
    }

    private String bearer(String customer) throws IOException, InterruptedException {
        return "Bearer " + tokens.of(customer);
    }

    private JsonNode awaitEnd(String customer, String submitter, String upload, long start)
            throws IOException, InterruptedException {
        HttpRequest look = HttpRequest.newBuilder(
                        URI.create(origin + "/v1/customers/" + customer + "/uploads/" + upload))
                .header("Authorization", bearer(submitter))
                .build();
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            HttpResponse<byte[]> answer = http.send(look, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                JsonNode counts = JsonMapper.shared().readTree(answer.body()).get("counts");
                if (counts.get("pending").asInt() == 0) {
                    return counts;
                }
            }
            LockSupport.parkNanos(betweenLooks.toNanos());
        }
        throw new IllegalStateException("the upload was not through after " + LONGEST);
    }
}
