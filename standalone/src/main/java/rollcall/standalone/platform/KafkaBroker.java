package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import rollcall.standalone.process.Probe;
import rollcall.standalone.process.Program;
import rollcall.standalone.process.Program.Ending;

/** The one broker, which is its own controller. */
final class KafkaBroker {
    static final String NAME = "kafka";

    private static final int HEAP_MEBIBYTES = 512;
    private static final String MAIN = "rollcall.standalone.broker.Broker";
    private static final String LOGGING = "classpath:rollcall/standalone/broker/log4j2.xml";

    /** How far a group has read outlives every topic that it may be behind on. */
    private static final Duration OFFSETS_KEPT = Duration.ofDays(60);

    private final Home home;
    private final Ports ports;
    private final Installation installation;

    KafkaBroker(Home home, Ports ports, Installation installation) {
        this.home = home;
        this.ports = ports;
        this.installation = installation;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.number(Port.KAFKA);
    }

    Program program() {
        Path settings = home.root().resolve("kafka.properties");
        return new Program(
                NAME,
                new JavaCommand(home.temporary(NAME), HEAP_MEBIBYTES)
                        .property("log4j2.configurationFile", LOGGING)
                        .main(installation.brokerClassPath(), MAIN, settings.toString()),
                Map.of(),
                home.root(),
                () -> write(settings),
                Program.Kind.SERVICE,
                Probe.tcp(ports.number(Port.KAFKA)),
                Set.of(),
                Ending.AFTER_THE_OTHERS);
    }

    private void write(Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings().store(writer, "Written at every start.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties settings() {
        String controller = "127.0.0.1:" + ports.number(Port.KAFKA_CONTROLLER);
        Properties settings = new Properties();
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("log.dirs", home.data(NAME).toString());
        settings.put("controller.quorum.bootstrap.servers", controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.retention.minutes", "" + OFFSETS_KEPT.toMinutes());
        onlyOneBroker(settings);
        smallMachine(settings);
        return settings;
    }

    private static void onlyOneBroker(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    /** Fewer files to open at the start, fewer threads than a server has. */
    private static void smallMachine(Properties settings) {
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.num.partitions", "8");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", "" + (32 << 20));
    }
}
