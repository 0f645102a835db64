package rollcall.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * A real broker, a real schema registry and a real PostgreSQL, all of them empty at first: in containers where a Docker
 * engine answers, as processes of the standalone platform where none does.
 *
 * <pre>{@code
 * try (Backbone backbone = Backbone.start()) {
 *     Provision.provision(backbone.bootstrapServers(), backbone.schemaRegistry(), (short) 1);
 * }
 * }</pre>
 */
public final class Backbone implements AutoCloseable {
    private static Backbone shared;

    private final Ground ground;

    private Backbone(Ground ground) {
        this.ground = ground;
    }

    /** One of one's own, to take parts of it away. */
    public static Backbone start() {
        return inContainers() ? new Backbone(new Containers()) : onThisMachine();
    }

    /**
     * One with an empty broker and an empty database of one's own, and in containers the schema registry of all that are
     * started so in this process: it knows what others have registered, and is never stopped.
     */
    public static Backbone withItsOwnBroker() {
        return inContainers() ? new Backbone(Containers.onTheSharedRegistry()) : onThisMachine();
    }

    /** The same for whoever asks in this process, and there until it ends. */
    public static synchronized Backbone shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** Whether a Docker engine answers. */
    public static boolean inContainers() {
        return Containers.arePossible();
    }

    /** Without containers, wherever it is. */
    static Backbone onThisMachine() {
        return new Backbone(Processes.start());
    }

    public String bootstrapServers() {
        return ground.bootstrapServers();
    }

    /** Without a path. */
    public URI schemaRegistry() {
        return ground.schemaRegistry();
    }

    /** The server's first database. */
    public Database database() {
        return ground.database();
    }

    /** What a service is started with to find broker and registry, on a free port. */
    public Stream<String> arguments() {
        return Stream.of(
                "--KAFKA_BOOTSTRAP_SERVERS=" + bootstrapServers(),
                "--SCHEMA_REGISTRY_URL=" + schemaRegistry(),
                "--server.port=0");
    }

    /** The settings that every service imports for its Kafka clients and serdes, with these addresses in them. */
    public Map<String, Object> clientSettings() {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new MapPropertySource(
                "addresses",
                Map.of("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(), "SCHEMA_REGISTRY_URL", "" + schemaRegistry())));
        try {
            // Its first document is what holds without a profile.
            sources.addLast(new YamlPropertySourceLoader()
                    .load("kafka", new ClassPathResource("rollcall-kafka.yml"))
                    .get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(sources))
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, Object.class))
                .get();
    }

    /** Stops the broker where it stands: connections stay, nothing is answered. */
    public void pauseBroker() {
        ground.pauseBroker();
    }

    public void resumeBroker() {
        ground.resumeBroker();
    }

    public void stopRegistry() {
        ground.stopRegistry();
    }

    /** Returns at once; its address and what it knows are the same as before. */
    public void startRegistry() {
        ground.startRegistry();
    }

    /** Stops the database server where it stands: connections stay, nothing is answered. */
    public void pauseDatabase() {
        ground.pauseDatabase();
    }

    public void resumeDatabase() {
        ground.resumeDatabase();
    }

    /** Ends the database server in order: connections are closed, new ones are refused. */
    public void stopDatabase() {
        ground.stopDatabase();
    }

    /** Returns at once; its address and what it holds are the same as before. */
    public void startDatabase() {
        ground.startDatabase();
    }

    @Override
    public void close() {
        ground.close();
    }

    /** What it consists of, for people. */
    @Override
    public String toString() {
        return ground.toString();
    }
}
