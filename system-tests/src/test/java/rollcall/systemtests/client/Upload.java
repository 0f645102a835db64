package rollcall.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An upload that was acknowledged, and what the view says of it. */
public record Upload(Gateway gateway, String customer, String id) {
    private static final String LOCATION = "/customers/%s/batchJobStatus/";

    /** The upload that a 202 speaks of; any other answer is a failure. */
    public static Upload acknowledged(Gateway gateway, String customer, Answer answer) {
        String start = LOCATION.formatted(customer);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Location")).startsWith(start);
        return new Upload(gateway, customer, answer.header("Location").substring(start.length()));
    }

    /** Waits until no row is pending any more. */
    public Upload awaitEnd(Duration limit) {
        await().atMost(limit).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            JsonNode now = json();
            assertThat(now.at("/counts/pending").asInt(-1)).as(now.toString()).isZero();
            assertThat(now.at("/completedAt").asString("")).isNotEmpty();
        });
        return this;
    }

    /** The upload as the view shows it. */
    public JsonNode json() {
        Answer answer = gateway.get(path());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** A count by outcome: pending, registered, unchanged, rejected or refused. */
    public int count(String outcome) {
        return json().at("/counts/" + outcome).asInt();
    }

    /** How many rows ended with that code. */
    public int code(String code) {
        return json().path("codes").path(code).asInt(0);
    }

    /** Every row of the report, in order. */
    public List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>();
        String token = "";
        do {
            Answer answer = gateway.get(path() + "/rows?limit=1000" + token);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            answer.json().get("items").forEach(rows::add);
            String next = answer.json().path("continuationToken").asString("");
            token = next.isEmpty() ? "" : "&continuationToken=" + next;
        } while (!token.isEmpty());
        return rows;
    }

    public String path() {
        return "/customers/" + customer + "/uploads/" + id;
    }
}
