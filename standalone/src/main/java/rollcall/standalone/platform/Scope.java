package rollcall.standalone.platform;

/** How much of Rollcall a platform runs; each scope includes those before it. */
public enum Scope {
    /** Broker, schema registry and database, all of them empty at first. */
    INFRASTRUCTURE,
    /** With Rollcall's topics and schemas. */
    PROVISIONED,
    /** With all services and the gateway. */
    EVERYTHING;

    boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }
}
