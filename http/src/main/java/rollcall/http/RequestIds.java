package rollcall.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two ids by which a call is found again, in logs and by support. Every response carries them, errors too.
 *
 * <p>An id the client sent is kept if it has 1 to 128 characters of {@code A-Z a-z 0-9 . _ : -}. One that is longer or
 * has others is replaced by a UUID derived from it, so that a retry is still recognized; without any, a random UUID is
 * made.
 *
 * @param requestId header {@code MS-RequestId}, or {@code client-request-id} as Microsoft Graph's clients call it: new for each
 *     call, the same on each automatic retry of it
 * @param correlationId header {@code MS-CorrelationId}: the same for all calls of one piece of work
 */
public record RequestIds(String requestId, String correlationId) {

    public static final String REQUEST_ID_HEADER = "MS-RequestId";
    public static final String CORRELATION_ID_HEADER = "MS-CorrelationId";

    private static final String GRAPH_REQUEST_ID_HEADER = "client-request-id";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final String ATTRIBUTE = RequestIds.class.getName();

    /** The ids of this request, the same however often it is asked. */
    public static RequestIds of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestIds known) {
            return known;
        }
        var ids = new RequestIds(sound(sentId(request)), sound(request.getHeader(CORRELATION_ID_HEADER)));
        request.setAttribute(ATTRIBUTE, ids);
        return ids;
    }

    /** The id under which its client sends a request again; null if it says none. */
    @Nullable
    public static String sentId(HttpServletRequest request) {
        String sent = request.getHeader(REQUEST_ID_HEADER);
        return sent == null ? request.getHeader(GRAPH_REQUEST_ID_HEADER) : sent;
    }

    void putOn(HttpServletResponse response) {
        response.setHeader(REQUEST_ID_HEADER, requestId);
        response.setHeader(CORRELATION_ID_HEADER, correlationId);
    }

    private static String sound(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return UUID.randomUUID().toString();
        }
        return SOUND.matcher(sent).matches()
                ? sent
                : UUID.nameUUIDFromBytes(sent.getBytes(UTF_8)).toString();
    }
}
