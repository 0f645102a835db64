package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitTest {
    private static final long START = 1_700_000_000_000L;

    /** Of a flow, between two commits. */
    private static final int MANY = 65;

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private PromptCommit commit;
    private long now = START;

    @BeforeEach
    void initialize() {
        PromptCommit.forget();
        context.setCurrentSystemTimeMs(now);
        commit = new PromptCommit(context);
    }

    @Test
    void commitsTheFirstRecord() {
        recordAfter(0);

        assertThat(committed()).isTrue();
    }

    @Test
    void leavesRecordsThatFollowCloselyToTheInterval() {
        recordAfter(0);
        committed();
        for (int record = 0; record < 100; record++) {
            recordAfter(3);
            punctuateAfter(2);
        }

        assertThat(committed()).isFalse();
    }

    @Test
    void commitsTheLastRecordsOnceThereIsAPause() {
        recordAfter(0);
        recordAfter(3);
        committed();
        punctuateAfter(5);

        assertThat(committed()).isTrue();
    }

    @Test
    void commitsTheFirstRecordAfterASilenceAndNoPauseBehindItAgain() {
        recordAfter(0);
        punctuateAfter(5);
        punctuateAfter(5);
        committed();
        recordAfter(100);

        assertThat(committed()).isTrue();
        punctuateAfter(5);
        assertThat(committed()).isFalse();
    }

    /** Of a broker that takes its time. */
    @Test
    void takesNoCommitThatTakesLongForASilence() {
        recordAfter(0);
        committed();
        for (int transaction = 0; transaction < 10; transaction++) {
            burstAfter(400, 3);
            assertThat(committed()).as("before all have come").isFalse();
            punctuateAfter(1);
            assertThat(committed()).as("before a pause").isFalse();
            punctuateAfter(4);
            assertThat(committed()).as("after a pause").isTrue();
        }
    }

    @Test
    void countsASilenceFromWhereTheThreadIsThereAgain() {
        recordAfter(0);
        punctuateAfter(5);
        punctuateAfter(400);
        committed();
        recordAfter(99);
        assertThat(committed()).isFalse();

        punctuateAfter(5);
        punctuateAfter(400);
        committed();
        recordAfter(100);
        assertThat(committed()).isTrue();
    }

    /** A thread commits what it took behind the looks that were due by then. */
    @Test
    void takesNoLookBetweenARecordAndItsCommitForARest() {
        recordAfter(0);
        punctuateAfter(5);
        committed();
        recordAfter(400);

        assertThat(committed()).isFalse();
    }

    @Test
    void waitsLongerForEachPauseOfAFlowThatWasNone() {
        recordAfter(0);
        committed();
        for (int pause : new int[] {5, 10, 20, 40, 80, 80}) {
            burstAfter(1, MANY);
            assertThat(scheduled()).hasSize(1);
            assertThat(scheduled().get(0).getInterval()).hasMillis(pause);

            punctuateAfter(pause - 1);
            assertThat(committed()).as("after less than %s ms", pause).isFalse();
            punctuateAfter(1);
            assertThat(committed()).as("after %s ms", pause).isTrue();
        }
    }

    /** However many of them there are, a second or more. */
    @Test
    void commitsWhatComesOneByOneWithoutWaitingForLongerPauses() {
        recordAfter(0);
        committed();
        for (int row = 0; row < 100; row++) {
            recordAfter(50);
            punctuateAfter(5);
            assertThat(committed()).as("row %s", row).isTrue();
        }
    }

    @Test
    void takesNoGapOfAFlowForASilence() {
        recordAfter(0);
        for (int pause : new int[] {5, 10, 20, 40, 80}) {
            burstAfter(1, MANY);
            punctuateAfter(pause);
        }
        committed();

        recordAfter(230);

        assertThat(committed()).isFalse();
    }

    @Test
    void forgetsTheFlowOnceLittleComes() {
        recordAfter(0);
        burstAfter(1, MANY);
        punctuateAfter(5);
        recordAfter(1);
        punctuateAfter(10);
        committed();

        recordAfter(1);
        punctuateAfter(5);

        assertThat(committed()).isTrue();
    }

    @Test
    void asksForTheTimeOnlyWhileSomethingWaitsAndOnceBehindACommit() {
        assertThat(scheduled()).isEmpty();
        recordAfter(0);
        assertThat(scheduled()).hasSize(1);
        punctuateAfter(5);
        punctuateAfter(5);
        assertThat(scheduled()).isEmpty();

        recordAfter(1);
        recordAfter(1);
        assertThat(scheduled()).hasSize(1);
        punctuateAfter(5);
        assertThat(scheduled()).hasSize(1);
        punctuateAfter(5);
        assertThat(scheduled()).isEmpty();
    }

    /** A stream thread commits all of its tasks at once. */
    @Test
    void leavesItToAnotherTaskOfTheThreadThatHasCommittedSince() {
        MockProcessorContext<Void, Void> otherContext = new MockProcessorContext<>();
        PromptCommit other = new PromptCommit(otherContext);
        recordAfter(0);
        recordAfter(1);
        otherContext.setCurrentSystemTimeMs(now);
        other.afterRecord();
        committed();

        punctuateAfter(5);
        assertThat(committed()).isTrue();
        otherContext.scheduledPunctuators().get(0).getPunctuator().punctuate(now);

        assertThat(otherContext.committed()).isFalse();
        assertThat(otherContext.scheduledPunctuators().get(0).cancelled()).isTrue();
    }

    private void recordAfter(long millis) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
        commit.afterRecord();
    }

    private void burstAfter(long millis, int records) {
        recordAfter(millis);
        for (int record = 1; record < records; record++) {
            recordAfter(0);
        }
    }

    private void punctuateAfter(long millis) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
        scheduled().get(0).getPunctuator().punctuate(now);
    }

    private List<CapturedPunctuator> scheduled() {
        return context.scheduledPunctuators().stream()
                .filter(punctuator -> !punctuator.cancelled())
                .toList();
    }

    /** Whether a commit was asked for since the last call. */
    private boolean committed() {
        boolean committed = context.committed();
        context.resetCommit();
        return committed;
    }
}
