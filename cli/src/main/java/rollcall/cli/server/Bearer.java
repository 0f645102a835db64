package rollcall.cli.server;

import java.io.IOException;

/** Where a session has its token from. */
@FunctionalInterface
public interface Bearer {
    /** A token that is good for a while yet; asked for before each call, so that one may be renewed on the way. */
    String token() throws IOException, InterruptedException;
}
