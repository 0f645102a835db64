package rollcall.standalone.broker;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;

/** A real broker with its own controller (KRaft), its data kept across restarts. Argument: a properties file. */
public final class Broker {
    private static final String FORMATTED = "meta.properties";

    private Broker() {}

    public static void main(String... arguments) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(file);
        }
        formatOnce(settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        server.startup();
        server.awaitShutdown();
    }

    private static void formatOnce(Properties settings) throws Exception {
        Path data = Path.of(settings.getProperty("log.dirs"));
        if (Files.exists(data.resolve(FORMATTED))) {
            return;
        }
        String node = settings.getProperty("node.id");
        String controller = settings.getProperty("controller.quorum.bootstrap.servers");
        new Formatter()
                .setNodeId(Integer.parseInt(node))
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setHasDynamicQuorum(true)
                .setInitialControllers(DynamicVoters.parse(node + "@" + controller + ":" + Uuid.randomUuid()))
                .run();
    }
}
