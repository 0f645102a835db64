package rollcall.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final long DUE = 1_000;

    private final Journey journey = new Journey(0, 1, DUE);

    @Test
    void countsFromWhenItWasDueHoweverLateItWasSent() {
        journey.answered(new Posting.Answer(DUE + 70, "upload", ""));
        journey.visible(DUE + 90);

        assertThat(journey.nanosToAnswer()).isEqualTo(70);
        assertThat(journey.nanosToView()).isEqualTo(90);
        assertThat(journey.end()).isCompleted();
    }

    @Test
    void goesOnAfterItsAnswer() {
        journey.answered(new Posting.Answer(DUE + 70, "upload", ""));

        assertThat(journey.end()).isNotDone();
    }

    @Test
    void endsWhereItIsRefused() {
        journey.answered(new Posting.Answer(DUE + 70, "", "429: too many uploads"));

        assertThat(journey.end()).isCompleted();
        assertThat(journey.isRefused()).isTrue();
    }
}
