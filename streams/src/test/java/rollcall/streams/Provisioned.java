package rollcall.streams;

import rollcall.backbone.Backbone;
import rollcall.provisioning.Provision;

/** What a stream finds when it starts. */
public final class Provisioned {
    private Provisioned() {}

    /** A backbone of one's own with all topics and schemas. */
    public static Backbone backbone() {
        Backbone backbone = Backbone.start();
        Provision.provision(backbone.bootstrapServers(), backbone.schemaRegistry(), (short) 1);
        return backbone;
    }
}
