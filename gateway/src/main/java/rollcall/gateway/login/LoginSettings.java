package rollcall.gateway.login;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in, under {@code rollcall.login}, at the issuer that {@code rollcall.access.issuer-uri} names.
 *
 * @param clientId as what the issuer knows the console
 * @param clientSecret what it proves that with (HTTP Basic); empty for a public client, which has the proof of PKCE alone
 * @param scopes what to ask for beside {@code openid}; none means every scope of Rollcall, of which the issuer gives whatever
 *     the person may have
 * @param parameters more that the issuer wants to be told at the login, such as {@code audience}
 * @param issuerAddress where the issuer is as seen from here, if not where browsers see it: scheme, host and port
 * @param origin what browsers call the gateway, if a proxy is before it: scheme, host and port
 * @param secureCookies whether cookies are for TLS and localhost alone; without, for development
 * @param sessions how many people may be logged in at once, 1 to 1 million; with one more, whoever was away longest is out
 * @param idle after how long without a call a login ends, 1 minute to 1 day
 * @param longest after how long it ends in any case, up to 30 days
 */
public record LoginSettings(
        @DefaultValue("rollcall-console") String clientId,
        Optional<String> clientSecret,
        @DefaultValue List<String> scopes,
        @DefaultValue Map<String, String> parameters,
        Optional<URI> issuerAddress,
        Optional<URI> origin,
        @DefaultValue("true") boolean secureCookies,
        @DefaultValue("10000") int sessions,
        @DefaultValue("1h") Duration idle,
        @DefaultValue("12h") Duration longest) {

    private static final int MOST_SESSIONS = 1_000_000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_IDLE = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    public LoginSettings {
        clientSecret = clientSecret.filter(secret -> !secret.isEmpty());
        issuerAddress = issuerAddress.filter(address -> !address.toString().isEmpty());
        origin = origin.filter(address -> !address.toString().isEmpty());
        require(!clientId.isBlank(), "client-id must not be empty");
        require(issuerAddress.stream().allMatch(LoginSettings::bare), "issuer-address must be like http://host:port");
        require(origin.stream().allMatch(LoginSettings::bare), "origin must be like https://host:port");
        require(sessions > 0 && sessions <= MOST_SESSIONS, "sessions must be 1 to 1000000");
        require(within(idle, LONGEST_IDLE), "idle must be 1 minute to 1 day");
        require(within(longest, LONGEST), "longest must be 1 minute to 30 days");
    }

    private static boolean bare(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return web
                && address.getHost() != null
                && address.getRawPath().isEmpty()
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
    }

    private static boolean within(Duration duration, Duration most) {
        return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(most) <= 0;
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException("rollcall.login." + rule);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "login as " + clientId;
    }
}
