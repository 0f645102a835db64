package rollcall.standalone.demo;

/** The demo did not end as its sample says. The message is for the one who sits before the screen. */
public final class DemoFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DemoFailedException(String message) {
        super(message);
    }
}
