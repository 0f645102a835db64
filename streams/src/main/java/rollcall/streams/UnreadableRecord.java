package rollcall.streams;

import org.apache.kafka.common.errors.SerializationException;

/** A record that nobody can read, as one look at its bytes tells. */
final class UnreadableRecord extends SerializationException {
    private static final long serialVersionUID = 1;

    UnreadableRecord(String message) {
        super(message);
    }
}
