package rollcall.cli.server;

/** Somebody has ended the command while it waited. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("interrupted");
    }
}
