package rollcall.streams;

import rollcall.backbone.Backbone;
import rollcall.provisioning.Provision;

/** What a stream finds when it starts. */
public final class Provisioned {
    private Provisioned() {}

    /** A backbone with all topics and schemas, its broker one's own. */
    public static Backbone backbone() {
        return provisioned(Backbone.withItsOwnBroker());
    }

    /** The same with a schema registry of one's own, to take away. */
    public static Backbone backboneWithItsOwnRegistry() {
        return provisioned(Backbone.start());
    }

    private static Backbone provisioned(Backbone backbone) {
        Provision.provision(backbone.bootstrapServers(), backbone.schemaRegistry(), (short) 1);
        return backbone;
    }
}
