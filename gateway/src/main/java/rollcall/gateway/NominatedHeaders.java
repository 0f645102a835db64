package rollcall.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Keeps back the headers that {@code Connection} names: they are meant for one connection, as it is itself. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NominatedHeaders implements RequestHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var forwarded = new HttpHeaders();
        forwarded.addAll(headers);
        headers.getConnection().forEach(forwarded::remove);
        return forwarded;
    }
}
