package rollcall.standalone.platform;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import rollcall.standalone.process.Probe;
import rollcall.standalone.process.Program;
import rollcall.standalone.process.Program.Ending;

/** The schema registry, its schemas in a file: were an id ever given to another schema, no record could be read. */
final class SchemaRegistry {
    static final String NAME = "schema-registry";

    private static final int HEAP_MEBIBYTES = 192;

    private final Home home;
    private final Ports ports;
    private final Installation installation;

    SchemaRegistry(Home home, Ports ports, Installation installation) {
        this.home = home;
        this.ports = ports;
        this.installation = installation;
    }

    /** Without a path: every client adds its own. */
    URI address() {
        return URI.create("http://127.0.0.1:" + ports.number(Port.SCHEMA_REGISTRY));
    }

    Program program() {
        // Without a write delay, a schema that was answered for is on the disk.
        String database = "jdbc:h2:file:" + home.data(NAME).resolve("registry") + ";WRITE_DELAY=0";
        return new Program(
                NAME,
                new JavaCommand(home.temporary(NAME), HEAP_MEBIBYTES)
                        .light()
                        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                        .property("quarkus.http.host", "127.0.0.1")
                        .property("quarkus.http.port", ports.number(Port.SCHEMA_REGISTRY))
                        .property("apicurio.datasource.url", database)
                        .property("apicurio.datasource.jdbc.initial-size", 1)
                        .property("apicurio.datasource.jdbc.min-size", 1)
                        .property("apicurio.datasource.jdbc.max-size", 10)
                        .jar(installation.schemaRegistry()),
                Map.of(),
                home.root(),
                () -> {},
                Program.Kind.SERVICE,
                Probe.http(address().resolve("/health/ready")),
                Set.of(),
                Ending.AFTER_THE_OTHERS);
    }
}
