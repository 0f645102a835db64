package rollcall.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import rollcall.http.RequestIds;

/**
 * Keeps an organization from taking more than its share. A client of the field tries a refused call five times within
 * milliseconds, under the same request id: that counts as one call.
 */
final class Pacing extends OncePerRequestFilter {
    private static final int REPEATS = 5;
    private static final Duration REPEATED_WITHIN = Duration.ofSeconds(1);
    private static final int CALLS_REMEMBERED = 100_000;

    /** Organizations are the issuer's: there are as many as it knows. */
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    private final Cache<String, AtomicInteger> repeats = Caffeine.newBuilder()
            .expireAfterWrite(REPEATED_WITHIN)
            .maximumSize(CALLS_REMEMBERED)
            .build();
    private final RateSettings settings;
    private final HandlerExceptionResolver answers;

    Pacing(RateSettings settings, HandlerExceptionResolver answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof Caller caller) || isRepeated(request, caller)) {
            chain.doFilter(request, response);
            return;
        }
        Duration stayAway = take(caller);
        if (stayAway.isZero()) {
            chain.doFilter(request, response);
        } else {
            answers.resolveException(request, response, null, Refusals.tooMany(stayAway));
        }
    }

    private Duration take(Caller caller) {
        try {
            return paces.computeIfAbsent(caller.organization(), organization -> new Pace(settings))
                    .take();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return REPEATED_WITHIN;
        }
    }

    private boolean isRepeated(HttpServletRequest request, Caller caller) {
        if (request.getHeader(RequestIds.REQUEST_ID_HEADER) == null) {
            return false;
        }
        String call = caller.organization()
                + ' '
                + request.getMethod()
                + ' '
                + request.getRequestURI()
                + ' '
                + RequestIds.of(request).requestId();
        int before = repeats.get(call, first -> new AtomicInteger()).getAndIncrement();
        return before > 0 && before < REPEATS;
    }
}
