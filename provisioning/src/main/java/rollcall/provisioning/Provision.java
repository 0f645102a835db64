package rollcall.provisioning;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.Utils;
import rollcall.schemas.Principals;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicCheck;

/**
 * Creates topics, registers schemas, and ends. Reads its surroundings from the environment: {@code
 * KAFKA_BOOTSTRAP_SERVERS}, {@code SCHEMA_REGISTRY_URL} and {@code ROLLCALL_REPLICATION} (copies of each partition, 1 by
 * default). Where the broker has locks, {@code KAFKA_CLIENT_SETTINGS} is a file of Kafka's own settings to reach it as an
 * administrator, and {@code KAFKA_PRINCIPALS} a directory with a password for each principal of the catalogue: users and
 * rights are made too. Ends with 0 when all is there, with 1 and one line that says why when it is not.
 */
public final class Provision {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Provision() {}

    public static void main(String[] arguments) {
        // Not by logback's own name for it: tests of the services have this module beside their own settings.
        System.setProperty("logback.configurationFile", "provisioning-logback.xml");
        Map<String, String> environment = System.getenv();
        try {
            Optional<Passwords> passwords =
                    path(environment, "KAFKA_PRINCIPALS").map(Passwords::new);
            provision(
                    broker(environment),
                    URI.create(environment.getOrDefault("SCHEMA_REGISTRY_URL", "http://localhost:8090")),
                    Short.parseShort(environment.getOrDefault("ROLLCALL_REPLICATION", "1")),
                    passwords);
            System.out.println("Provisioned " + TopicCatalogue.all().size() + " topics and "
                    + TopicCatalogue.events().size() + " schemas"
                    + passwords
                            .map(given ->
                                    " and the rights of " + Principals.all().size() + " principals.")
                            .orElse("."));
        } catch (RuntimeException failure) {
            System.err.println("Provisioning failed: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** The whole step where the broker has no locks; what is there already stays as it is. */
    public static void provision(String bootstrapServers, URI schemaRegistry, short replication) {
        provision(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                schemaRegistry,
                replication,
                Optional.empty());
    }

    static void provision(
            Map<String, Object> broker, URI schemaRegistry, short replication, Optional<Passwords> passwords) {
        try (Admin admin = Admin.create(broker)) {
            new Topics(admin, replication).create(TopicCatalogue.all(), PATIENCE);
            TopicCheck.verify(admin, TopicCatalogue.all(), PATIENCE);
            passwords.ifPresent(given -> settle(admin, given));
            new OffsetsKept(admin)
                    .shorterThan(TopicCatalogue.all())
                    .ifPresent(warning -> System.err.println("Warning: " + warning + "."));
        }
        new SchemaSubjects(schemaRegistry).register(TopicCatalogue.events());
    }

    static void settle(Admin admin, Passwords passwords) {
        // Rights before users: nobody comes in before it is known what for.
        new Grants(admin).settle(Principals.all());
        new Users(admin, passwords).settle(Principals.all());
    }

    private static Map<String, Object> broker(Map<String, String> environment) {
        Properties settings = new Properties();
        path(environment, "KAFKA_CLIENT_SETTINGS").ifPresent(file -> {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            } catch (IOException failure) {
                throw new IllegalStateException("the settings in " + file + " cannot be read", failure);
            }
        });
        settings.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"));
        return Utils.propsToMap(settings);
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
