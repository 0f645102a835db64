package rollcall.gateway.login;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Puts the session's token on a call that goes on without one of its own, and keeps back what is the browser's alone. */
record TokenRelay(Sessions sessions) implements RequestHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        return sessions.fresh(request.servletRequest())
                .map(loggedIn -> {
                    var forwarded = new HttpHeaders();
                    forwarded.addAll(headers);
                    forwarded.remove(HttpHeaders.COOKIE);
                    forwarded.remove(SameOrigin.HEADER);
                    forwarded.setBearerAuth(loggedIn.access().getTokenValue());
                    return forwarded;
                })
                .orElse(headers);
    }
}
