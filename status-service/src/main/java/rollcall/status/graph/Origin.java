package rollcall.status.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/** Addresses as the client sees them, which asked somebody in front of this service. */
final class Origin {
    private Origin() {}

    /** The address that was asked, with another query. */
    static String with(HttpServletRequest request, Map<String, String> query) {
        return origin(request)
                + request.getRequestURI()
                + '?'
                + query.entrySet().stream()
                        .map(option -> option.getKey() + '=' + UriUtils.encode(option.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String origin(HttpServletRequest request) {
        String scheme = first(request, "X-Forwarded-Proto").orElseGet(request::getScheme);
        String host = first(request, "X-Forwarded-Host")
                .or(() -> first(request, HttpHeaders.HOST))
                .orElseGet(() -> request.getServerName() + ':' + request.getServerPort());
        return scheme + "://" + host;
    }

    /** The client's side of what several proxies have added to. */
    private static Optional<String> first(HttpServletRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header))
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> !value.isEmpty());
    }
}
