package rollcall.issuer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** Who there is, and what they may be allowed: organizations, and the people who act for them. */
final class Principals {
    /** Tells who logged in, and allows nothing in Rollcall. */
    private static final Set<String> OF_THE_LOGIN = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

    private final Map<String, Organization> organizations;
    private final Map<String, String> employers = new HashMap<>();

    Principals(Map<String, Organization> organizations) {
        this.organizations = Map.copyOf(organizations);
        organizations.forEach(
                (name, organization) -> organization.people().forEach(person -> employers.put(person, name)));
    }

    Set<String> organizations() {
        return organizations.keySet();
    }

    Set<String> people() {
        return employers.keySet();
    }

    boolean isPerson(String name) {
        return employers.containsKey(name);
    }

    /** The organization that the principal is, or acts for. */
    String organizationOf(String principal) {
        return employers.getOrDefault(principal, principal);
    }

    Set<String> scopesOf(String organization) {
        return organizations.get(organization).role().scopes();
    }

    /** All that anybody may be allowed in Rollcall. */
    Set<String> scopesOfAll() {
        return organizations.keySet().stream()
                .flatMap(name -> scopesOf(name).stream())
                .collect(Collectors.toSet());
    }

    /** All that anybody can ask for when logging in with a browser. */
    Set<String> scopesOfLogins() {
        return Stream.concat(scopesOfAll().stream(), OF_THE_LOGIN.stream()).collect(Collectors.toSet());
    }

    /** Of what was asked for, what the person's organization may be allowed. */
    Set<String> allowed(String person, Collection<String> asked) {
        Set<String> own = scopesOf(organizationOf(person));
        return asked.stream()
                .filter(scope -> own.contains(scope) || OF_THE_LOGIN.contains(scope))
                .collect(Collectors.toSet());
    }
}
