package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitTest {
    private static final long START = 1_700_000_000_000L;

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private PromptCommit commit;
    private long now = START;

    @BeforeEach
    void initialize() {
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
            recordAfter(10);
            punctuateAfter(10);
        }

        assertThat(committed()).isFalse();
    }

    @Test
    void commitsTheLastRecordsOnceThereIsAPause() {
        recordAfter(0);
        recordAfter(10);
        committed();
        punctuateAfter(20);
        assertThat(committed()).isTrue();

        punctuateAfter(20);
        assertThat(committed()).isFalse();
    }

    @Test
    void commitsTheFirstRecordAfterASilenceAndNoPauseBehindItAgain() {
        recordAfter(0);
        committed();
        recordAfter(100);
        assertThat(committed()).isTrue();

        punctuateAfter(20);
        assertThat(committed()).isFalse();
    }

    private void recordAfter(long millis) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
        commit.afterRecord();
    }

    private void punctuateAfter(long millis) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(now);
    }

    /** Whether a commit was asked for since the last call. */
    private boolean committed() {
        boolean committed = context.committed();
        context.resetCommit();
        return committed;
    }
}
