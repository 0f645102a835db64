package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class AuthorizationsTest {
    private static final String ANNA = "anna@contoso.example";

    private final SetClock clock = new SetClock();
    private final Authorizations authorizations = new Authorizations(
            new InMemoryOAuth2AuthorizationService(),
            new Principals(Map.of("contoso", new Organization(Role.CUSTOMER, List.of(ANNA)))),
            Duration.ofMinutes(15),
            clock);

    @Test
    void narrowsWhatAPersonIsAllowed() {
        authorizations.save(authorization("1", ANNA, "openid", "devices.read", "conflicts.settle"));

        assertThat(authorizations.findById("1").getAuthorizedScopes())
                .containsExactlyInAnyOrder("openid", "devices.read");
    }

    @Test
    void leavesAnOrganizationsOwnAsItIs() {
        authorizations.save(authorization("1", "contoso", "devices.read"));

        assertThat(authorizations.findById("1").getAuthorizedScopes()).containsExactly("devices.read");
    }

    @Test
    void forgetsWhatHasRunOut() {
        authorizations.save(authorization("early", "contoso", "devices.read"));
        clock.pass(Duration.ofMinutes(74));
        authorizations.save(authorization("later", "contoso", "devices.read"));
        assertThat(authorizations.findById("early")).isNotNull();

        clock.pass(Duration.ofMinutes(2));
        authorizations.save(authorization("last", "contoso", "devices.read"));

        assertThat(authorizations.findById("early")).isNull();
        assertThat(authorizations.findById("later")).isNotNull();
    }

    @Test
    void keepsWhatWasSavedAgain() {
        authorizations.save(authorization("1", "contoso", "devices.read"));
        clock.pass(Duration.ofMinutes(70));
        authorizations.save(authorization("1", "contoso", "devices.read", "audit.read"));

        clock.pass(Duration.ofMinutes(6));
        authorizations.save(authorization("2", "contoso", "devices.read"));

        assertThat(authorizations.findById("1")).isNotNull();
    }

    @Test
    void keepsWhatCanStillBeRefreshed() {
        authorizations.save(OAuth2Authorization.from(authorization("long", ANNA, "devices.read"))
                .refreshToken(new OAuth2RefreshToken(
                        "refresh", clock.instant(), clock.instant().plus(Duration.ofHours(8))))
                .build());
        authorizations.save(authorization("short", "contoso", "devices.read"));

        clock.pass(Duration.ofHours(7));
        authorizations.save(authorization("second", "contoso", "devices.read"));
        assertThat(authorizations.findById("long")).isNotNull();
        assertThat(authorizations.findById("short")).isNull();

        clock.pass(Duration.ofHours(2));
        authorizations.save(authorization("third", "contoso", "devices.read"));
        assertThat(authorizations.findById("long")).isNull();
    }

    private OAuth2Authorization authorization(String id, String principal, String... scopes) {
        RegisteredClient client = RegisteredClient.withId("console")
                .clientId("console")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName(principal)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .authorizedScopes(Set.of(scopes))
                .accessToken(new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        id,
                        clock.instant(),
                        clock.instant().plusSeconds(900)))
                .build();
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
