package rollcall.standalone.platform;

import java.util.EnumSet;
import java.util.Set;

/** How much of Rollcall a platform runs; each scope includes those before it. */
public enum Scope {
    /** Broker, schema registry and database, all of them empty at first. */
    INFRASTRUCTURE,
    /** With Rollcall's topics and schemas. */
    PROVISIONED,
    /** With all services, the gateway and the issuer. */
    EVERYTHING;

    boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }

    /** The ports that it needs. */
    Set<Port> ports() {
        return includes(EVERYTHING) ? EnumSet.allOf(Port.class) : EnumSet.range(Port.SCHEMA_REGISTRY, Port.POSTGRES);
    }
}
