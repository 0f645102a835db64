package rollcall.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code rollcall.issuer}.
 *
 * @param uri what tokens name as their issuer: http or https, without path, query or user
 * @param key the file with the signing key, an RSA private key as PKCS#8 in PEM; made where there is none. Its key id is the
 *     RFC 7638 thumbprint of its public half
 * @param secrets the directory with one file for each organization and person, named like them and holding their secret
 *     and nothing else; made at random where there is none
 * @param tokenLife how long a token is good for, 1 second to 1 day
 * @param loginLife how long a person may be away until they have to log in again, 1 minute to 90 days: so long a refresh token
 *     is good for, each of them once
 * @param redirects where the console may have people sent back to: on loopback addresses any port is as good as the one
 *     given here, on names only that one
 * @param organizations by name: small letters, digits and hyphens
 */
record IssuerSettings(
        @DefaultValue("http://localhost:8085") URI uri,
        @DefaultValue("data/issuer/signing-key.pem") Path key,
        @DefaultValue("data/issuer/secrets") Path secrets,
        @DefaultValue("15m") Duration tokenLife,
        @DefaultValue("8h") Duration loginLife,

        @DefaultValue({"http://127.0.0.1:8080/login/code", "http://localhost:8080/login/code"})
        List<URI> redirects,

        @DefaultValue Map<String, Organization> organizations) {

    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final Duration SHORTEST_LOGIN = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOGIN = Duration.ofDays(90);

    IssuerSettings {
        require(bare(uri), "uri must be like http://host:port");
        require(
                tokenLife.compareTo(Duration.ofSeconds(1)) >= 0 && tokenLife.compareTo(LONGEST_LIFE) <= 0,
                "token-life must be 1 second to 1 day");
        require(
                loginLife.compareTo(SHORTEST_LOGIN) >= 0 && loginLife.compareTo(LONGEST_LOGIN) <= 0,
                "login-life must be 1 minute to 90 days");
        require(
                !redirects.isEmpty() && redirects.stream().allMatch(IssuerSettings::web),
                "redirects must be addresses like http://host:port/path");
        require(
                organizations.keySet().stream().allMatch(name -> name.matches("[a-z][a-z0-9-]*")),
                "organizations must have names of small letters, digits and hyphens");
        requireDifferentPeople(organizations);
    }

    private static boolean web(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return web && address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
    }

    private static boolean bare(URI address) {
        return web(address) && address.getRawPath().isEmpty() && address.getRawQuery() == null;
    }

    private static void requireDifferentPeople(Map<String, Organization> organizations) {
        Set<String> seen = new HashSet<>();
        organizations.values().stream()
                .flatMap(organization -> organization.people().stream())
                .forEach(person -> require(seen.add(person), "organizations must not share people"));
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException("rollcall.issuer." + rule);
        }
    }
}
