package rollcall.benchmarks.mapping;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import rollcall.standalone.token.TokenSource;
import tools.jackson.databind.json.JsonMapper;

/** A customer's own profile, to which the tag of all samples leads or does not. */
record Policies(URI origin, TokenSource tokens, String customer) {
    private static final String LEADING = "{\"name\":\"Benchmark\",\"groupTags\":[\"Microsoft365Managed_Autopilot\"]}";
    private static final String LEADING_NOBODY = "{\"name\":\"Benchmark\",\"groupTags\":[]}";

    /** One to which no tag leads; its id. */
    String create() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send("POST", "", LEADING_NOBODY, 201))
                .get("id")
                .asString();
    }

    void lead(String policy, boolean there) throws IOException, InterruptedException {
        send("PUT", "/" + policy, there ? LEADING : LEADING_NOBODY, 200);
    }

    private String send(String method, String path, String body, int expected)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(origin + "/v1/customers/" + customer + "/policies" + path))
                .header("Authorization", "Bearer " + tokens.of(customer))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(method + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
