package rollcall.access;

/** What a token allows its bearer to do, as far as its organization may. */
public enum Scope {
    DEVICES_UPLOAD("devices.upload"),
    DEVICES_READ("devices.read"),
    DEVICES_MANAGE("devices.manage"),
    PROFILES_MANAGE("profiles.manage"),
    RELATIONSHIPS_MANAGE("relationships.manage"),
    CATALOGUE_PUBLISH("catalogue.publish"),
    CHECKINS_WRITE("checkins.write"),
    AUDIT_READ("audit.read"),
    CONFLICTS_SETTLE("conflicts.settle"),
    DEADLETTERS_READ("deadletters.read"),
    DEADLETTERS_REDRIVE("deadletters.redrive"),
    METRICS_READ("metrics.read"),
    VIEW_REBUILD("view.rebuild");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it stands in a token. */
    public String text() {
        return text;
    }
}
