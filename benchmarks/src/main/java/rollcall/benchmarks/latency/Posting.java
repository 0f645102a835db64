package rollcall.benchmarks.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import rollcall.devices.sample.SampleFormat;
import rollcall.standalone.token.TokenSource;

/** Posts uploads without waiting for what becomes of them. */
final class Posting {
    static final SampleFormat FORMAT = SampleFormat.PARTNER_CENTER;

    private static final int ACCEPTED = 202;
    private static final int SHOWN = 200;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final TokenSource tokens;

    Posting(URI origin, TokenSource tokens) {
        this.origin = origin;
        this.tokens = tokens;
    }

    /**
     * What came back.
     *
     * @param at {@link System#nanoTime} when it did
     * @param upload the upload's id; empty where it was not taken
     * @param refusal why it was not taken; empty where it was
     */
    record Answer(long at, String upload, String refusal) {
        private static Answer of(HttpResponse<String> response, Throwable failure) {
            long at = System.nanoTime();
            if (failure != null) {
                return new Answer(at, "", failure.toString());
            }
            if (response.statusCode() != ACCEPTED) {
                String body = response.body();
                String beginning = body.substring(0, Math.min(body.length(), SHOWN));
                return new Answer(at, "", response.statusCode() + ": " + beginning);
            }
            String location = response.headers().firstValue("Location").orElseThrow();
            return new Answer(at, location.substring(location.lastIndexOf('/') + 1), "");
        }

        boolean isRefusal() {
            return upload.isEmpty();
        }
    }

    /** Never completes exceptionally. */
    CompletableFuture<Answer> post(String customer, Path file) {
        try {
            return http.sendAsync(request(customer, file), BodyHandlers.ofString())
                    .handle(Answer::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts them all, so many at a time: the next as soon as one is answered. */
    void postAll(String customer, List<Path> files, int atOnce) {
        Queue<Path> left = new ConcurrentLinkedQueue<>(files);
        CompletableFuture.allOf(IntStream.range(0, atOnce)
                        .mapToObj(line -> CompletableFuture.runAsync(
                                () -> {
                                    for (Path file = left.poll(); file != null; file = left.poll()) {
                                        post(customer, file).join();
                                    }
                                },
                                task -> new Thread(task, "first-rows-" + line).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private HttpRequest request(String customer, Path file) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(
                        origin + "/v1/customers/" + customer + "/deviceBatches?groupTag=Microsoft365Managed_Autopilot"))
                .header("Authorization", "Bearer " + tokens.of(customer))
                .header("Content-Type", FORMAT.mediaType())
                .timeout(LONGEST)
                .POST(BodyPublishers.ofFile(file))
                .build();
    }
}
