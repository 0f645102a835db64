package rollcall.ingest.publish;

/** Not every record of an upload was acknowledged; the upload stays in the spool and is tried again. */
public final class PublishingFailed extends Exception {
    private static final long serialVersionUID = 1L;

    PublishingFailed(Throwable cause) {
        super("not every record was acknowledged", cause);
    }
}
