package rollcall.systemtests.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import rollcall.systemtests.platform.SystemUnderTest;

/** What a fault's test ends with: everything that the system ever did is verified, whoever asked for it. */
public final class Verified {
    /** The view may still be behind, or a transaction open that nobody ends before its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Verified() {}

    /**
     * Waits until every promise is kept, and fails if it does not come to that.
     *
     * @param description what was done to the system, with the seed
     * @param acknowledgements what this test's clients were answered
     */
    public static History history(SystemUnderTest system, String description, List<Acknowledgement> acknowledgements) {
        AtomicReference<History> verified = new AtomicReference<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            History history = HistoryReader.read(system, acknowledgements);
            assertThat(Verifier.violations(history))
                    .as(description + ": " + history.figures())
                    .isEmpty();
            verified.set(history);
        });
        System.out.println("Verified, " + description + ": " + verified.get().figures() + ".");
        return verified.get();
    }
}
