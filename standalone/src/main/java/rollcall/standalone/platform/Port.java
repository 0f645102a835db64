package rollcall.standalone.platform;

/** A loopback port that the platform needs. */
public enum Port {
    GATEWAY("gateway", 8080, 0),
    INGEST_SERVICE("ingest-service", 8081, 1),
    VALIDATION_SERVICE("validation-service", 8082, 2),
    REGISTRY_SERVICE("registry-service", 8083, 3),
    STATUS_SERVICE("status-service", 8084, 4),
    ISSUER("issuer", 8085, 5),
    SCHEMA_REGISTRY("schema-registry", 8090, 10),
    KAFKA("kafka", 9092, 11),
    KAFKA_CONTROLLER("kafka", 9093, 12),
    POSTGRES("postgres", 54329, 13);

    private final String user;
    private final int usual;
    private final int offset;

    Port(String user, int usual, int offset) {
        this.user = user;
        this.usual = usual;
        this.offset = offset;
    }

    /** The name of the program that listens there. */
    public String user() {
        return user;
    }

    /** The number that is used unless the environment says otherwise. */
    public int usual() {
        return usual;
    }

    /** How far above {@code ROLLCALL_PORT_BASE} it lies where that is set. */
    public int offset() {
        return offset;
    }

    /** The environment variable that sets this port alone. */
    public String variable() {
        return "ROLLCALL_PORT_" + name();
    }
}
