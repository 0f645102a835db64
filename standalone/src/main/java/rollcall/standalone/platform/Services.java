package rollcall.standalone.platform;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.standalone.process.Probe;
import rollcall.standalone.process.Program;
import rollcall.standalone.process.Program.Ending;
import rollcall.standalone.process.Program.Kind;

/** Rollcall's own programs, as shipped: each told by its environment where everything is. */
final class Services {
    static final String PROVISIONING = "provisioning";

    private static final int PROVISIONING_HEAP_MEBIBYTES = 128;

    /** What the registry is told of those partners that the issuer knows. */
    private static final Map<String, String> LAPTOP_PARTNERS = Map.of(
            "ROLLCALL_PARTNERS_NORTHWIND_KIND", "oem",
            "ROLLCALL_PARTNERS_NORTHWIND_MANUFACTURERS", "Northwind",
            "ROLLCALL_PARTNERS_WOODGROVE_KIND", "reseller",
            "ROLLCALL_PARTNERS_LITWARE_KIND", "distributor",
            "ROLLCALL_PARTNERS_LITWARE_RESELLERS", "woodgrove");

    private final Home home;
    private final Ports ports;
    private final Installation installation;
    private final Map<String, String> environment;

    /** @param settings environment variables that every service gets, and that win over those given here */
    Services(Home home, Ports ports, Installation installation, Addresses addresses, Map<String, String> settings) {
        this.home = home;
        this.ports = ports;
        this.installation = installation;
        Map<String, String> all = new HashMap<>();
        all.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
        all.put("SCHEMA_REGISTRY_URL", addresses.schemaRegistry().toString());
        all.put("SPRING_DATASOURCE_URL", addresses.jdbcUrl());
        all.put("SPRING_DATASOURCE_USERNAME", addresses.databaseUser());
        all.put("SPRING_DATASOURCE_PASSWORD", addresses.databasePassword());
        all.put("ISSUER_URI", addresses.issuer().toString());
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("INGEST_SERVICE_URL", url(Service.INGEST));
        all.put("REGISTRY_SERVICE_URL", url(Service.REGISTRY));
        all.put("STATUS_SERVICE_URL", url(Service.STATUS));
        all.putAll(settings);
        this.environment = all;
    }

    private String url(Service service) {
        return "http://127.0.0.1:" + ports.number(service.port());
    }

    Program provisioning() {
        return new Program(
                PROVISIONING,
                new JavaCommand(home.temporary(PROVISIONING), PROVISIONING_HEAP_MEBIBYTES)
                        .light()
                        .jar(installation.jar(PROVISIONING)),
                environment,
                home.root(),
                () -> {},
                Kind.TASK,
                Probe.none(),
                Set.of(KafkaBroker.NAME, SchemaRegistry.NAME),
                Ending.AT_ONCE);
    }

    Stream<Program> all() {
        return Arrays.stream(Service.values()).map(this::program);
    }

    private Program program(Service service) {
        return program(service, service.module(), ports.number(service.port()), Map.of());
    }

    /**
     * A further instance of a service.
     *
     * @param name its program's
     * @param port where it listens
     * @param settings environment variables that only it gets
     */
    Program beside(String module, String name, int port, Map<String, String> settings) {
        return program(service(module), name, port, settings);
    }

    /** The same where the service itself listens. */
    Program instead(String module, String name, Map<String, String> settings) {
        Service service = service(module);
        return program(service, name, ports.number(service.port()), settings);
    }

    private static Service service(String module) {
        return Arrays.stream(Service.values())
                .filter(known -> known.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private Program program(Service service, String name, int port, Map<String, String> settings) {
        Map<String, String> own = environment(service, home.data(name).toString(), port);
        own.putAll(settings);
        return new Program(
                name,
                java(service, name).jar(installation.service(service.module())),
                own,
                home.data(name),
                () -> {},
                Kind.SERVICE,
                Probe.http(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")),
                service.after(),
                Ending.AT_ONCE);
    }

    private JavaCommand java(Service service, String name) {
        var java = new JavaCommand(home.temporary(name), service.heapMebibytes());
        return switch (service) {
            case ISSUER -> java.light();
            case STATUS -> java.batching();
            default -> java;
        };
    }

    private Map<String, String> environment(Service service, String data, int port) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("SERVER_PORT", "" + port);
        switch (service) {
            case INGEST -> own.put("ROLLCALL_INGEST_SPOOL", data);
            case VALIDATION -> own.put("ROLLCALL_VALIDATION_STATEDIRECTORY", data);
            case REGISTRY -> {
                own.put("ROLLCALL_REGISTRY_STATEDIRECTORY", data);
                own.put("PUBLIC_ORIGIN", "http://localhost:" + ports.number(Port.GATEWAY));
                own.putAll(LAPTOP_PARTNERS);
                forWebhooks(own);
            }
            case ISSUER -> forIssuer(own);
            case STATUS -> forWebhooks(own);
            case GATEWAY -> {}
        }
        return own;
    }

    /** Receivers of a laptop lie on it. */
    private void forWebhooks(Map<String, String> own) {
        own.put("ROLLCALL_WEBHOOKS_KEYS_LAPTOP", WebhookKey.of(home));
        own.put("ROLLCALL_WEBHOOKS_ALLOWLOOPBACK", "true");
    }

    private void forIssuer(Map<String, String> own) {
        IssuerFiles files = IssuerFiles.of(home);
        own.put("ROLLCALL_ISSUER_KEY", files.signingKey().toString());
        own.put("ROLLCALL_ISSUER_SECRETS", files.secrets().toString());
        own.put(
                "ROLLCALL_ISSUER_REDIRECTS",
                Stream.of("127.0.0.1", "localhost")
                        .map(host -> "http://" + host + ":" + ports.number(Port.GATEWAY) + "/login/code")
                        .collect(Collectors.joining(",")));
    }
}
