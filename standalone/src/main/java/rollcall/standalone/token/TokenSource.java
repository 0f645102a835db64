package rollcall.standalone.token;

import java.io.IOException;

/** Where a caller has its tokens from. */
@FunctionalInterface
public interface TokenSource {
    /**
     * A bearer token that is good for a while yet.
     *
     * @param organization on whose behalf calls are made
     * @throws NoTokenException if there is none for it
     */
    String of(String organization) throws IOException, InterruptedException;
}
