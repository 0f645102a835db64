package rollcall.provisioning;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import rollcall.schemas.Principal;
import rollcall.schemas.Right;

/**
 * Makes the broker grant what the catalogue says: what is missing is added, and what a principal of the catalogue may do
 * beyond it is taken away. Others' rights are none of its business.
 */
record Grants(Admin admin) {
    private static final String ANY_HOST = "*";

    void settle(Collection<Principal> principals) {
        Set<AclBinding> wanted = principals.stream().flatMap(Grants::bindings).collect(Collectors.toUnmodifiableSet());
        Set<AclBinding> found = principals.stream()
                .flatMap(principal -> granted(principal).stream())
                .collect(Collectors.toUnmodifiableSet());
        // First what is missing: whoever is at work keeps what stays granted.
        Answer.of(
                "rights were not granted",
                admin.createAcls(without(wanted, found)).all());
        List<AclBindingFilter> gone =
                without(found, wanted).stream().map(AclBinding::toFilter).toList();
        Answer.of("rights were not taken away", admin.deleteAcls(gone).all());
    }

    private Collection<AclBinding> granted(Principal principal) {
        AclBindingFilter all = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(user(principal), null, AclOperation.ANY, AclPermissionType.ANY));
        return Answer.of("rights cannot be seen", admin.describeAcls(all).values());
    }

    private static Stream<AclBinding> bindings(Principal principal) {
        return principal.rights().stream().flatMap(right -> bindings(principal, right));
    }

    private static Stream<AclBinding> bindings(Principal principal, Right right) {
        return right.operations().stream()
                .map(operation -> new AclBinding(
                        right.on(),
                        new AccessControlEntry(user(principal), ANY_HOST, operation, AclPermissionType.ALLOW)));
    }

    private static String user(Principal principal) {
        return "User:" + principal.name();
    }

    private static Set<AclBinding> without(Set<AclBinding> some, Set<AclBinding> others) {
        Set<AclBinding> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
