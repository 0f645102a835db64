package rollcall.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import rollcall.http.Refusal;

/** Who is logged in, and with tokens that are good for a while yet. */
final class Sessions {
    /** A call that has begun with a token may use it so long. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final Kept<Session> kept;
    private final Cookies cookies;
    private final TokenRequests tokens;
    private final Duration longest;
    private final Clock clock;

    Sessions(LoginSettings settings, Cookies cookies, TokenRequests tokens, Clock clock) {
        this.kept = new Kept<>(settings.sessions(), settings.idle(), clock);
        this.cookies = cookies;
        this.tokens = tokens;
        this.longest = settings.longest();
        this.clock = clock;
    }

    /** The session that the call goes with: none if it bears a token of its own, or whatever else is in that header. */
    Optional<Session> of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Optional.empty();
        }
        return cookies.session(request).flatMap(this::named);
    }

    private Optional<Session> named(String name) {
        Optional<Session> found = kept.get(name);
        if (found.isPresent() && found.get().isOver(clock.instant())) {
            kept.take(name);
            return Optional.empty();
        }
        return found;
    }

    /** A new session, under a name that nobody has known before, in the place of the one that the call goes with. */
    Opened open(HttpServletRequest request, LoggedIn loggedIn) {
        end(request);
        String name = Names.fresh();
        Session session = new Session(loggedIn, clock.instant().plus(longest));
        kept.put(name, session);
        return new Opened(cookies.session(name), cookies.xsrf(session.xsrfToken()));
    }

    /** What the browser is told of it. */
    record Opened(ResponseCookie name, ResponseCookie xsrf) {}

    /** Ends the session that the call goes with. */
    Optional<Session> end(HttpServletRequest request) {
        return cookies.session(request).flatMap(kept::take);
    }

    /**
     * Who is logged in by the session that the call goes with, after the next token was fetched if this one ends soon. Empty
     * if there is nobody, or the issuer gives no next one: then the session is over too.
     *
     * @throws Refusal 503 if the token has ended and the issuer cannot be reached
     */
    Optional<LoggedIn> fresh(HttpServletRequest request) {
        return of(request)
                .flatMap(session -> fresh(session).or(() -> {
                    end(request);
                    return Optional.empty();
                }));
    }

    private Optional<LoggedIn> fresh(Session session) {
        if (isFresh(session.loggedIn())) {
            return Optional.of(session.loggedIn());
        }
        session.renewing().lock();
        try {
            // Another call may have been here meanwhile.
            return isFresh(session.loggedIn()) ? Optional.of(session.loggedIn()) : renewed(session);
        } finally {
            session.renewing().unlock();
        }
    }

    private Optional<LoggedIn> renewed(Session session) {
        LoggedIn ending = session.loggedIn();
        @Nullable Refusal unreachable = null;
        if (ending.refresh().isPresent()) {
            try {
                Optional<LoggedIn> next =
                        tokens.refresh(ending.access(), ending.refresh().get());
                next.ifPresent(session::renew);
                return next;
            } catch (Refusal refusal) {
                unreachable = refusal;
            }
        }
        if (!ending.isOver(clock.instant())) {
            return Optional.of(ending);
        }
        if (unreachable != null) {
            throw unreachable;
        }
        return Optional.empty();
    }

    private boolean isFresh(LoggedIn loggedIn) {
        return !loggedIn.isOver(clock.instant().plus(GOOD_FOR));
    }
}
