package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;

class EndOfStreamTest {
    private final List<Object> published = new ArrayList<>();
    private final EndOfStream endOfStream = new EndOfStream(new ApplicationEventPublisher() {
        @Override
        public void publishEvent(Object event) {
            published.add(event);
        }
    });

    @Test
    void saysThatTheProcessIsBrokenOnceTheStreamEndedInError() {
        endOfStream.onChange(State.ERROR, State.PENDING_ERROR);

        assertThat(published)
                .singleElement()
                .isInstanceOfSatisfying(
                        AvailabilityChangeEvent.class,
                        event -> assertThat(event.getState()).isEqualTo(LivenessState.BROKEN));
    }

    @Test
    void isSilentWhileAThreadIsReplacedOrPartitionsMove() {
        endOfStream.onChange(State.REBALANCING, State.RUNNING);
        endOfStream.onChange(State.RUNNING, State.REBALANCING);

        assertThat(published).isEmpty();
    }
}
