package rollcall.ingest;

import rollcall.backbone.Backbone;
import rollcall.provisioning.Provision;

/** What all tests of a run share, with all topics and schemas. */
final class Surroundings {
    private static final Backbone BACKBONE = Backbone.shared();

    static {
        Provision.provision(BACKBONE.bootstrapServers(), BACKBONE.schemaRegistry(), (short) 1);
    }

    private Surroundings() {}

    static Backbone backbone() {
        return BACKBONE;
    }
}
