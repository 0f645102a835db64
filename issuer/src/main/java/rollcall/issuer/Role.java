package rollcall.issuer;

import java.util.Set;

/** What an organization is in the field, and so what its tokens may allow. */
enum Role {
    CUSTOMER(
            "devices.upload",
            "devices.read",
            "devices.manage",
            "profiles.manage",
            "relationships.manage",
            "checkins.write",
            "audit.read"),
    OEM(
            "devices.upload",
            "devices.read",
            "devices.manage",
            "relationships.manage",
            "checkins.write",
            "catalogue.publish"),
    RESELLER("devices.upload", "devices.read", "devices.manage", "relationships.manage", "checkins.write"),
    DISTRIBUTOR("devices.upload", "devices.read", "devices.manage", "relationships.manage", "checkins.write"),
    OPERATOR("conflicts.settle", "deadletters.read", "deadletters.redrive", "metrics.read", "view.rebuild");

    private final Set<String> scopes;

    Role(String... scopes) {
        this.scopes = Set.of(scopes);
    }

    Set<String> scopes() {
        return scopes;
    }
}
