package rollcall.issuer;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who can be given a token.
 *
 * @param role decides what its tokens allow
 * @param people who can log in for it: mail addresses, of small letters and digits
 */
record Organization(Role role, @DefaultValue List<String> people) {

    Organization {
        if (role == null) {
            throw new IllegalArgumentException("rollcall.issuer.organizations: each must have a role");
        }
        if (!people.stream().allMatch(person -> person.matches("[a-z0-9][a-z0-9.-]*@[a-z0-9][a-z0-9.-]*"))) {
            throw new IllegalArgumentException("rollcall.issuer.organizations: people must be mail addresses");
        }
    }
}
