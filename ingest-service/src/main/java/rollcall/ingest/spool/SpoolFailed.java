package rollcall.ingest.spool;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The disk under the spool does not do as it should: full, read-only, gone. */
public final class SpoolFailed extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    SpoolFailed(IOException cause) {
        super(cause);
    }
}
