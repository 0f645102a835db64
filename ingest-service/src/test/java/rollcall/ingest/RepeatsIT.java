package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatsIT {
    @TempDir
    static Path spool;

    @TempDir
    static Path otherSpool;

    @AutoClose
    private static Ingest ingest;

    @BeforeAll
    static void start() {
        ingest = Ingest.start(spool);
    }

    @Test
    void aRepeatedRequestIsTheSameUploadAndChangesNothing() throws Exception {
        String first = accepted(ingest.upload("repeat", Samples.script(5), "Idempotency-Key", "k"));
        String second = accepted(ingest.upload("repeat", Samples.script(5), "Idempotency-Key", "k"));

        assertThat(second).isEqualTo(first);
        assertThat(Log.rows("repeat")).hasSize(5);
        assertThat(Log.uploads("repeat")).hasSize(2);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsAConflict() throws Exception {
        accepted(ingest.upload("conflict", Samples.script(5), "Idempotency-Key", "k"));
        HttpResponse<String> answer = ingest.upload("conflict", Samples.script(6), "Idempotency-Key", "k");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("IDEMPOTENCY_KEY_REUSED");
        assertThat(Log.rows("conflict")).hasSize(5);
    }

    @Test
    void aKeyBelongsToItsCustomer() throws Exception {
        accepted(ingest.upload("mine", Samples.script(1), "Idempotency-Key", "k"));

        accepted(ingest.upload("yours", Samples.script(2), "Idempotency-Key", "k"));
    }

    @Test
    void anAutomaticRetryIsRecognizedByItsRequestIdAndOtherBytesUnderItAreAnotherUpload() throws Exception {
        String first = accepted(ingest.upload("request-id", Samples.script(5), "MS-RequestId", "r"));
        String again = accepted(ingest.upload("request-id", Samples.script(5), "MS-RequestId", "r"));
        String other = accepted(ingest.upload("request-id", Samples.script(6), "MS-RequestId", "r"));

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(Log.rows("request-id")).hasSize(5 + 6);
    }

    @Test
    void withoutAKeyEachRequestIsItsOwnUpload() throws Exception {
        String first = accepted(ingest.upload("keyless", Samples.script(1)));

        assertThat(accepted(ingest.upload("keyless", Samples.script(1)))).isNotEqualTo(first);
    }

    @Test
    void theSameRequestAtTheSameTimeIsPublishedOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(5);
        Callable<HttpResponse<String>> upload =
                () -> ingest.upload("concurrent", Samples.script(2_000), "Idempotency-Key", "k");
        List<Future<HttpResponse<String>>> answers =
                clients.invokeAll(Stream.generate(() -> upload).limit(5).toList());
        clients.shutdown();

        assertThat(answers)
                .extracting(answer -> accepted(answer.get()))
                .containsOnly(accepted(answers.get(0).get()));
        assertThat(Log.rows("concurrent")).hasSize(2_000);
    }

    @Test
    void anotherInstanceKnowsTheKeysOfThisOneAndSoDoesARestartedOne() throws Exception {
        String first = accepted(ingest.upload("elsewhere", Samples.script(5), "Idempotency-Key", "k"));
        try (Ingest other = Ingest.start(otherSpool)) {
            assertThat(accepted(other.upload("elsewhere", Samples.script(5), "Idempotency-Key", "k")))
                    .isEqualTo(first);
            assertThat(other.upload("elsewhere", Samples.script(6), "Idempotency-Key", "k")
                            .statusCode())
                    .isEqualTo(409);
        }
        assertThat(Log.rows("elsewhere")).hasSize(5);
    }

    private static String accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().allValues("Location").stream().collect(Collectors.joining());
    }
}
