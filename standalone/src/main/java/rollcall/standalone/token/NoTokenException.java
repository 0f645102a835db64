package rollcall.standalone.token;

/** The issuer gives no token. The message says why, for the one who sits before the screen. */
public final class NoTokenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoTokenException(String message) {
        super(message);
    }
}
