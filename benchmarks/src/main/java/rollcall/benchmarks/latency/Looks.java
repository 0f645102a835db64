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
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Of a page; no customer has so many under way. */
    private static final int LARGEST = 10_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI list;
    private final String customer;
    private final TokenSource tokens;
    private final BlockingQueue<Journey> arrivals = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::look, "looks");
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile long made;

    Looks(URI origin, TokenSource tokens, String customer) {
        this.list = URI.create(origin + "/v1/customers/" + customer + "/uploads");
        this.tokens = tokens;
        this.customer = customer;
        thread.start();
    }

    /** To be called before an upload is sent; says how many have been answered by then. */
    int begin() {
        sent.incrementAndGet();
        return answered.get();
    }

    /** To be called when it is answered; if it was taken, it is told from now on when it is seen at its end. */
    void answered(Journey journey) {
        answered.incrementAndGet();
        if (!journey.isRefused()) {
            arrivals.add(journey);
        }
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
        // The list is in the order of reception, the newest first: none but those not answered yet when it was sent can
        // stand before an upload.
        int answeredBefore = underWay.values().stream()
                .mapToInt(Journey::answeredBefore)
                .min()
                .orElseThrow();
        int limit = Math.min(LARGEST, sent.get() - answeredBefore + 1);
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(list + "?limit=" + limit))
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
