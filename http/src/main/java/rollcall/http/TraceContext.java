package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace a request belongs to: the one its {@code traceparent} header names, else a new one. An upload is one
 * trace from here to the view; no span is opened for a row.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param parentId 16 lower-case hex digits, not all zero
 * @param flags 2 lower-case hex digits; {@code 01} means sampled
 * @see <a href="https://www.w3.org/TR/trace-context/">Trace Context</a>
 */
public record TraceContext(String traceId, String parentId, String flags) {

    public static final String HEADER = "traceparent";

    private static final Pattern TRACEPARENT = Pattern.compile("(?<version>(?!ff)[0-9a-f]{2})"
            + "-(?<trace>(?!0{32})[0-9a-f]{32})-(?<parent>(?!0{16})[0-9a-f]{16})-(?<flags>[0-9a-f]{2})(?<more>-.*)?");
    private static final String ATTRIBUTE = TraceContext.class.getName();

    /** The trace of this request, the same however often it is asked. */
    public static TraceContext of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof TraceContext known) {
            return known;
        }
        TraceContext context = parse(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, context);
        return context;
    }

    private static TraceContext parse(@Nullable String sent) {
        Matcher matcher = TRACEPARENT.matcher(sent == null ? "" : sent.strip());
        boolean valid = matcher.matches() && !(matcher.group("version").equals("00") && matcher.group("more") != null);
        return valid
                ? new TraceContext(matcher.group("trace"), matcher.group("parent"), matcher.group("flags"))
                : made();
    }

    private static TraceContext made() {
        long parent = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return new TraceContext(
                UUID.randomUUID().toString().replace("-", ""), HexFormat.of().toHexDigits(parent), "01");
    }

    /** As a header of HTTP or of an event, in version 00. */
    public String traceparent() {
        return "00-%s-%s-%s".formatted(traceId, parentId, flags);
    }
}
