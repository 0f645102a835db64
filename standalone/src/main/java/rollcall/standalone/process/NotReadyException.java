package rollcall.standalone.process;

/** A program could not be brought to be ready. The message is for the one who sits before the screen. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotReadyException(String message) {
        super(message);
    }
}
