package rollcall.benchmarks.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import rollcall.standalone.token.TokenSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a customer's newest uploads until none of those under way has a row pending: one call for all of them, one at a
 * time and a few milliseconds apart, so that looking never becomes the load. What is found counts as visible when the answer
 * has come, a few milliseconds late rather than early. A stream of events would tell sooner than asked, but only as often as
 * the service chooses to.
 */
final class Looks implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(5);

    /** Uploads are listed as they were received, which is not quite as they were sent. */
    private static final int OVERTAKING = 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI list;
    private final String customer;
    private final TokenSource tokens;
    private final BlockingQueue<Journey> arrivals = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::look, "looks");
    private volatile int sent;
    private volatile long made;

    Looks(URI origin, TokenSource tokens, String customer) {
        this.list = URI.create(origin + "/v1/customers/" + customer + "/uploads");
        this.tokens = tokens;
        this.customer = customer;
        thread.start();
    }

    /** Tells each journey from now on when it is seen at its end. */
    void follow(Journey journey) {
        arrivals.add(journey);
    }

    /** How many journeys have begun so far: as many uploads may be in front of one that is looked for. */
    void begun(int journeys) {
        sent = journeys;
    }

    /** How many looks there were so far. */
    long made() {
        return made;
    }

    private void look() {
        Map<String, Journey> underWay = new TreeMap<>();
        try {
            while (true) {
                Journey first = underWay.isEmpty() ? arrivals.take() : arrivals.poll();
                for (Journey next = first; next != null; next = arrivals.poll()) {
                    underWay.put(next.upload(), next);
                }
                JsonNode uploads = newest(underWay);
                long now = System.nanoTime();
                made++;
                for (JsonNode upload : uploads) {
                    if (upload.at("/counts/pending").asInt() == 0) {
                        Journey arrived = underWay.remove(upload.get("id").asString());
                        if (arrived != null) {
                            arrived.visible(now);
                        }
                    }
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        } catch (InterruptedException ending) {
            // There is nothing to look for any more.
        } catch (IOException | RuntimeException failed) {
            underWay.values().forEach(journey -> journey.end().completeExceptionally(failed));
        }
    }

    private JsonNode newest(Map<String, Journey> underWay) throws IOException, InterruptedException {
        int oldest = underWay.values().stream().mapToInt(Journey::number).min().orElseThrow();
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(list + "?limit=" + (sent - oldest + OVERTAKING)))
                        .header("Authorization", "Bearer " + tokens.of(customer))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("a look at the uploads was answered with " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body()).get("items");
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
