package rollcall.streams;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;

/** Records that the group was to read next are not on the log any more: how to go on is for people to say. */
final class RecordsLost extends KafkaException {
    private static final long serialVersionUID = 1L;

    RecordsLost(OffsetOutOfRangeException gone) {
        super("The log no longer has what is to be read next: " + gone.offsetOutOfRangePartitions(), gone);
    }

    /** Whether that is what stands behind a failure, and what it says. */
    static Optional<RecordsLost> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordsLost lost) {
                return Optional.of(lost);
            }
        }
        return Optional.empty();
    }
}
