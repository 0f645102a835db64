package rollcall.backbone;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Network.Ipam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/**
 * Three brokers that are their own controllers; what two of them have is acknowledged, and nothing else. In containers, so
 * only where {@link Backbone#inContainers()}.
 */
public final class ThreeBrokers implements AutoCloseable {
    /** How many copies of each partition there are to be. */
    public static final short COPIES = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int INSIDE = 19092;

    /** Each keeps its address. By name, one that was started again may come back elsewhere and be sought where it was. */
    private static final String NEIGHBOURHOOD = "10.213.87.";

    private static final int OUTSIDE = 9092;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("CLUSTER_ID", "Um9sbGNhbGxUaHJlZUJyb2"),
            Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
            Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
            Map.entry(
                    "KAFKA_CONTROLLER_QUORUM_VOTERS",
                    "1@" + address(1) + ":9093,2@" + address(2) + ":9093,3@" + address(3) + ":9093"),
            Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE"),
            Map.entry("KAFKA_LISTENERS", "INSIDE://:" + INSIDE + ",OUTSIDE://:" + OUTSIDE + ",CONTROLLER://:9093"),
            Map.entry(
                    "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,INSIDE:PLAINTEXT,OUTSIDE:PLAINTEXT"),
            Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
            Map.entry("KAFKA_DEFAULT_REPLICATION_FACTOR", "" + COPIES),
            Map.entry("KAFKA_MIN_INSYNC_REPLICAS", "2"),
            Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "" + COPIES),
            Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "8"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "" + COPIES),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "8"),
            Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
            // A lost broker is missed soon, and is out of what has to be in sync then. One that is slow for a moment
            // stays in.
            Map.entry("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000"),
            Map.entry("KAFKA_HEAP_OPTS", "-Xms256m -Xmx384m"),
            Map.entry("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1"));

    private final Network network = Network.builder()
            .createNetworkCmdModifier(network ->
                    network.withIpam(new Ipam().withConfig(new Ipam.Config().withSubnet(NEIGHBOURHOOD + "0/24"))))
            .build();
    private final List<Member> members =
            IntStream.rangeClosed(1, COPIES).mapToObj(this::member).toList();

    private ThreeBrokers() {}

    /** A broker and its port on this machine, which stays the same when it is stopped and started. */
    private record Member(GenericContainer<?> container, int port) {}

    /** All of them, empty, when each answers. */
    public static ThreeBrokers start() {
        ThreeBrokers brokers = new ThreeBrokers();
        Startables.deepStart(brokers.members.stream().map(Member::container)).join();
        return brokers;
    }

    private Member member(int number) {
        int port = SchemaRegistry.freePort();
        GenericContainer<?> container = new GenericContainer<>("apache/kafka:4.3.1")
                .withNetwork(network)
                .withCreateContainerCmdModifier(create -> create.withIpv4Address(address(number)))
                .withEnv(SETTINGS)
                .withEnv("KAFKA_NODE_ID", "" + number)
                .withEnv(
                        "KAFKA_ADVERTISED_LISTENERS",
                        "INSIDE://" + address(number) + ":" + INSIDE + ",OUTSIDE://localhost:" + port)
                .withStartupTimeout(PATIENCE)
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
        container.setPortBindings(List.of(port + ":" + OUTSIDE));
        return new Member(container, port);
    }

    private static String address(int number) {
        return NEIGHBOURHOOD + (10 + number);
    }

    public String bootstrapServers() {
        return members.stream().map(member -> "localhost:" + member.port()).collect(Collectors.joining(","));
    }

    /**
     * kill -9.
     *
     * @param number 1 to 3
     */
    public void kill(int number) {
        docker().killContainerCmd(id(number)).exec();
    }

    /** Starts one again that was killed, with what it had on disk; returns at once. */
    public void restart(int number) {
        docker().startContainerCmd(id(number)).exec();
    }

    private String id(int number) {
        return members.get(number - 1).container().getContainerId();
    }

    private DockerClient docker() {
        return members.get(0).container().getDockerClient();
    }

    @Override
    public void close() {
        members.forEach(member -> member.container().stop());
        network.close();
    }
}
