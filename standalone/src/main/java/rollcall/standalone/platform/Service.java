package rollcall.standalone.platform;

import java.util.Set;

/** One of Rollcall's own services: a module's executable jar. */
enum Service {
    INGEST(Port.INGEST_SERVICE, 256, Set.of(Services.PROVISIONING)),
    VALIDATION(Port.VALIDATION_SERVICE, 512, Set.of(Services.PROVISIONING)),
    REGISTRY(Port.REGISTRY_SERVICE, 512, Set.of(Services.PROVISIONING)),
    STATUS(Port.STATUS_SERVICE, 512, Set.of(Services.PROVISIONING, Postgres.NAME)),
    GATEWAY(Port.GATEWAY, 192, Set.of()),
    ISSUER(Port.ISSUER, 96, Set.of());

    private final Port port;
    private final int heapMebibytes;
    private final Set<String> after;

    Service(Port port, int heapMebibytes, Set<String> after) {
        this.port = port;
        this.heapMebibytes = heapMebibytes;
        this.after = after;
    }

    /** The module's name, and the program's. */
    String module() {
        return port.user();
    }

    Port port() {
        return port;
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    Set<String> after() {
        return after;
    }
}
