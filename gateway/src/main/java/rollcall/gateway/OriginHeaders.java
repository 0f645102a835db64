package rollcall.gateway;

import java.util.Optional;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the services which origin the client has asked, for answers that hold whole addresses. What a proxy in front says
 * of it counts; whoever says it of itself only gets its own answer wrong.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OriginHeaders implements RequestHttpHeadersFilter {
    private static final String HOST = "X-Forwarded-Host";
    private static final String SCHEME = "X-Forwarded-Proto";

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var forwarded = new HttpHeaders();
        forwarded.addAll(headers);
        sent(request, HOST).or(() -> sent(request, HttpHeaders.HOST)).ifPresent(host -> forwarded.set(HOST, host));
        forwarded.set(SCHEME, sent(request, SCHEME).orElseGet(request.servletRequest()::getScheme));
        return forwarded;
    }

    private static Optional<String> sent(ServerRequest request, String header) {
        return Optional.ofNullable(request.headers().firstHeader(header));
    }
}
