package rollcall.benchmarks.catalogue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import rollcall.standalone.token.TokenSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an OEM and its customer say to each other before devices can be uploaded by their product keys. */
final class Partner {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int FIRST_FAILURE = 300;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final TokenSource tokens;

    Partner(URI origin, TokenSource tokens) {
        this.origin = origin;
        this.tokens = tokens;
    }

    /** Northwind asks contoso, which consents. */
    void consent() throws IOException, InterruptedException {
        JsonNode asked = post(
                "northwind",
                origin + "/v1/partners/northwind/relationships",
                "application/json",
                BodyPublishers.ofString("{\"customer\":\"contoso\"}"));
        post(
                "contoso",
                asked.required("link").asString(),
                "application/json",
                BodyPublishers.ofString("{\"decision\":\"accept\"}"));
    }

    /** Publishes what northwind built; returns when all of it is decided. */
    JsonNode publish(BodyPublisher catalogue) throws IOException, InterruptedException {
        return post("northwind", origin + "/v1/partners/northwind/catalogue", "text/csv", catalogue);
    }

    private JsonNode post(String organization, String address, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + tokens.of(organization))
                        .header("Content-Type", type)
                        .timeout(LONGEST)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new IllegalStateException(address + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
