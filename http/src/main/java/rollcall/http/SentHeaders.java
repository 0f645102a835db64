package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** What a request says in a header, as far as that may be known while it is answered. */
final class SentHeaders {
    private SentHeaders() {}

    /**
     * Every value of it. None where something in front of us keeps it back by an exception, as a firewall does with control
     * characters: an answer that asks for it shall not fail by that.
     */
    static List<String> named(HttpServletRequest request, String header) {
        try {
            return Collections.list(request.getHeaders(header));
        } catch (RuntimeException keptBack) {
            return List.of();
        }
    }
}
