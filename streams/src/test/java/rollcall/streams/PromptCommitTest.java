package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class PromptCommitTest {
    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

    @Test
    void commitsTheFirstRecord() {
        new PromptCommit(context, Duration.ofMinutes(1)).afterRecord();

        assertThat(context.committed()).isTrue();
    }

    @Test
    void leavesRecordsThatFollowCloselyToTheInterval() {
        PromptCommit commit = new PromptCommit(context, Duration.ofMinutes(1));
        commit.afterRecord();
        context.resetCommit();
        commit.afterRecord();

        assertThat(context.committed()).isFalse();
    }

    @Test
    void commitsAgainAfterASilence() {
        PromptCommit commit = new PromptCommit(context, Duration.ZERO);
        commit.afterRecord();
        context.resetCommit();
        commit.afterRecord();

        assertThat(context.committed()).isTrue();
    }
}
