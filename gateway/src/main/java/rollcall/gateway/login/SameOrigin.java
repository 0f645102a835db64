package rollcall.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses a call that would change something with a session that a page of another site has made the browser send: it does not
 * know what stands in this origin's cookie.
 */
final class SameOrigin extends OncePerRequestFilter {
    static final String HEADER = "X-XSRF-TOKEN";

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final Sessions sessions;
    private final HandlerExceptionResolver answers;

    SameOrigin(Sessions sessions, HandlerExceptionResolver answers) {
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean foreign = !READING.contains(request.getMethod())
                && sessions.of(request)
                        .filter(session -> !session.isProvenBy(request.getHeader(HEADER)))
                        .isPresent();
        if (foreign) {
            answers.resolveException(request, response, null, Refusals.csrfTokenRequired());
        } else {
            chain.doFilter(request, response);
        }
    }
}
