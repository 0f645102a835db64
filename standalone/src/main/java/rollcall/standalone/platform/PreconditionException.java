package rollcall.standalone.platform;

/** Something is not as it must be before anything can start. The message says what, and what helps. */
public final class PreconditionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PreconditionException(String message) {
        super(message);
    }
}
