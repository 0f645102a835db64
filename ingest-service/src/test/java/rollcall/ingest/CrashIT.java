package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.access.TestIssuer;
import rollcall.events.DeviceUploaded;
import rollcall.events.UploadReceived;

class CrashIT {
    private static final int ROWS = 20_000;
    private static final byte[] FILE = Samples.script(ROWS);

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingBehind() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void anUploadInterruptedByAKillIsFinishedByTheNextStartWhileItsRetryWaits() throws Exception {
        Process first = start();
        CompletableFuture<HttpResponse<String>> cut = upload(port(first));
        await().atMost(Duration.ofMinutes(1)).until(() -> !Log.rows("crash").isEmpty());
        first.destroyForcibly().waitFor();
        assertThat(cut)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(java.util.concurrent.ExecutionException.class);
        assertThat(Log.rows("crash").size()).isLessThan(ROWS);

        Process second = start();
        try {
            HttpResponse<String> retried = upload(port(second)).join();

            assertThat(retried.statusCode()).as(retried.body()).isEqualTo(202);
            assertThat(Log.uploads("crash"))
                    .extracting(UploadReceived::getUploadId)
                    .containsOnly(idIn(retried));
            assertEveryRowOnceAndInOrder(Log.rows("crash"));
            await().untilAsserted(() -> assertThat(sealed()).isEmpty());
        } finally {
            second.destroy();
            second.waitFor();
        }
    }

    /** A row sent twice counts where it stands first, as it does for whoever reads the topic. */
    private static void assertEveryRowOnceAndInOrder(List<ConsumerRecord<String, DeviceUploaded>> rows) {
        Map<Integer, Set<Integer>> byPartition = new HashMap<>();
        for (ConsumerRecord<String, DeviceUploaded> row : rows) {
            byPartition
                    .computeIfAbsent(row.partition(), any -> new LinkedHashSet<>())
                    .add(row.value().getRow().getRowNumber());
        }
        List<Integer> all = new ArrayList<>();
        for (Set<Integer> numbers : byPartition.values()) {
            assertThat(new ArrayList<>(numbers)).isSorted();
            all.addAll(numbers);
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, ROWS).boxed().toList());
    }

    private static CompletableFuture<HttpResponse<String>> upload(int port) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/v1/customers/crash/deviceBatches"))
                .header("Authorization", TestIssuer.shared().bearer("crash"))
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", "crash")
                .POST(BodyPublishers.ofByteArray(FILE))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private static String idIn(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private List<Path> sealed() throws IOException {
        try (Stream<Path> entries = Files.list(directory.resolve("spool/sealed"))) {
            return entries.toList();
        }
    }

    /** The service as a process of its own, which can be killed. */
    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IngestApplication.class.getName()));
        // Slow on purpose: the kill must find it in the middle.
        command.addAll(List.of(Ingest.arguments(
                directory.resolve("spool"),
                "spring.kafka.producer.properties[max.in.flight.requests.per.connection]=1",
                "spring.kafka.producer.batch-size=16KB")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output-" + System.nanoTime()).toFile())
                .start();
        started.add(process);
        return process;
    }

    private int port(Process process) {
        Pattern started = Pattern.compile("Tomcat started on port (\\d+)");
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            assertThat(process.isAlive()).isTrue();
                            try (Stream<Path> outputs = Files.list(directory)) {
                                Path latest = outputs.filter(file ->
                                                file.getFileName().toString().startsWith("output-"))
                                        .max(Path::compareTo)
                                        .orElseThrow();
                                Matcher matcher = started.matcher(Files.readString(latest));
                                return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
                            }
                        },
                        port -> port > 0);
    }
}
