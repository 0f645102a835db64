package rollcall.provisioning;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicCheck;

/**
 * Creates topics, registers schemas, and ends. Reads its surroundings from the environment: {@code
 * KAFKA_BOOTSTRAP_SERVERS}, {@code SCHEMA_REGISTRY_URL} and {@code ROLLCALL_REPLICATION} (copies of each partition, 1 by
 * default). Ends with 0 when all is there, with 1 and one line that says why when it is not.
 */
public final class Provision {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Provision() {}

    public static void main(String[] arguments) {
        // Not by logback's own name for it: tests of the services have this module beside their own settings.
        System.setProperty("logback.configurationFile", "provisioning-logback.xml");
        Map<String, String> environment = System.getenv();
        try {
            provision(
                    environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"),
                    URI.create(environment.getOrDefault("SCHEMA_REGISTRY_URL", "http://localhost:8090")),
                    Short.parseShort(environment.getOrDefault("ROLLCALL_REPLICATION", "1")));
            System.out.println("Provisioned " + TopicCatalogue.all().size() + " topics and "
                    + TopicCatalogue.events().size() + " schemas.");
        } catch (RuntimeException failure) {
            System.err.println("Provisioning failed: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** The whole step; what is there already stays as it is. */
    public static void provision(String bootstrapServers, URI schemaRegistry, short replication) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            new Topics(admin, replication).create(TopicCatalogue.all(), PATIENCE);
            TopicCheck.verify(admin, TopicCatalogue.all(), PATIENCE);
        }
        new SchemaSubjects(schemaRegistry).register(TopicCatalogue.events());
    }
}
