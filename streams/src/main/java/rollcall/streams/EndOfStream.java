package rollcall.streams;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;

/** A stream that ended in error does not start again by itself: whoever watches over the process is told. */
final class EndOfStream implements KafkaStreams.StateListener {
    private final ApplicationEventPublisher publisher;

    EndOfStream(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void onChange(State now, State before) {
        if (now == State.ERROR) {
            AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
        }
    }
}
