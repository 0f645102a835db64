package rollcall.status;

import java.net.URI;
import rollcall.backbone.Backbone;
import rollcall.provisioning.Provision;

/** Broker and registry with all topics and schemas, for all tests of a run; tests keep apart by their uploads. */
public final class Infrastructure {
    private static final Backbone BACKBONE = Backbone.shared();

    static {
        Provision.provision(BACKBONE.bootstrapServers(), BACKBONE.schemaRegistry(), (short) 1);
    }

    private Infrastructure() {}

    static Backbone backbone() {
        return BACKBONE;
    }

    public static String kafka() {
        return BACKBONE.bootstrapServers();
    }

    public static URI registry() {
        return BACKBONE.schemaRegistry();
    }
}
