package rollcall.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import rollcall.http.RequestIds;
import rollcall.http.TraceContext;

/** A call has the same ids behind the gateway as before it, and its answer names them once. */
@Configuration(proxyBeanMethods = false)
class RequestIdHeaders {

    @Bean
    RequestHttpHeadersFilter idsOnTheWayIn() {
        return (headers, request) -> {
            RequestIds ids = RequestIds.of(request.servletRequest());
            var forwarded = new HttpHeaders();
            forwarded.addAll(headers);
            forwarded.set(RequestIds.REQUEST_ID_HEADER, ids.requestId());
            forwarded.set(RequestIds.CORRELATION_ID_HEADER, ids.correlationId());
            forwarded.set(
                    TraceContext.HEADER,
                    TraceContext.of(request.servletRequest()).traceparent());
            return forwarded;
        };
    }

    @Bean
    ResponseHttpHeadersFilter idsOnTheWayOut() {
        return (headers, response) -> {
            var forwarded = new HttpHeaders();
            forwarded.addAll(headers);
            forwarded.remove(RequestIds.REQUEST_ID_HEADER);
            forwarded.remove(RequestIds.CORRELATION_ID_HEADER);
            return forwarded;
        };
    }
}
