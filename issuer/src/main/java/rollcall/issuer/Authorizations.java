package rollcall.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Narrows what a person is allowed to what their organization is, and forgets what has run out. */
final class Authorizations implements OAuth2AuthorizationService {
    /** Longer than any code or id token is good for. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

    private final OAuth2AuthorizationService kept;
    private final Principals principals;
    private final Duration keptFor;
    private final Clock clock;
    private final Queue<Saved> soonestFirst = new PriorityQueue<>(Comparator.comparing(Saved::until));

    Authorizations(OAuth2AuthorizationService kept, Principals principals, Duration tokenLife, Clock clock) {
        this.kept = kept;
        this.principals = principals;
        this.keptFor = tokenLife.plus(AT_LEAST);
        this.clock = clock;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        OAuth2Authorization narrowed = narrowed(authorization);
        kept.save(narrowed);
        Instant now = clock.instant();
        soonestFirst.add(new Saved(narrowed, keptUntil(narrowed, now)));
        while (soonestFirst.element().until().isBefore(now)) {
            kept.remove(soonestFirst.remove().authorization());
        }
    }

    private Instant keptUntil(OAuth2Authorization authorization, Instant now) {
        Instant usual = now.plus(keptFor);
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        return refresh == null || refresh.getToken().getExpiresAt().isBefore(usual)
                ? usual
                : refresh.getToken().getExpiresAt();
    }

    private OAuth2Authorization narrowed(OAuth2Authorization authorization) {
        String principal = authorization.getPrincipalName();
        if (!principals.isPerson(principal)) {
            return authorization;
        }
        return OAuth2Authorization.from(authorization)
                .authorizedScopes(principals.allowed(principal, authorization.getAuthorizedScopes()))
                .build();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return kept.findByToken(token, tokenType);
    }

    private record Saved(OAuth2Authorization authorization, Instant until) {}
}
