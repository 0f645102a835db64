package rollcall.standalone.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.doctor.Snapshot.Disk;
import rollcall.standalone.doctor.Snapshot.Group;
import rollcall.standalone.doctor.Snapshot.Letters;
import rollcall.standalone.doctor.Snapshot.SeenTopic;

/** What the broker tells. */
final class KafkaLook {
    private static final String PATIENCE_MILLIS = "10000";

    private final Admin admin;
    private final Map<String, Object> settings;

    KafkaLook(Admin admin, Map<String, Object> settings) {
        this.admin = admin;
        this.settings = settings;
    }

    static Admin admin(Map<String, Object> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return Admin.create(own);
    }

    List<SeenTopic> topics() throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> found = descriptions();
        Map<String, Map<String, String>> configured = configured(found.keySet());
        return TopicCatalogue.all().stream()
                .map(Topic::name)
                .map(name -> found.containsKey(name)
                        ? topic(found.get(name), configured.get(name))
                        : new SeenTopic(name, 0, 0, 0, Map.of()))
                .toList();
    }

    private Map<String, TopicDescription> descriptions() throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> found = new HashMap<>();
        for (var asked : admin.describeTopics(
                        TopicCatalogue.all().stream().map(Topic::name).toList())
                .topicNameValues()
                .entrySet()) {
            try {
                found.put(asked.getKey(), asked.getValue().get());
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
            }
        }
        return found;
    }

    private Map<String, Map<String, String>> configured(Collection<String> topics)
            throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = topics.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return admin.describeConfigs(resources).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        resource -> resource.getKey().name(),
                        resource -> resource.getValue().entries().stream()
                                .filter(entry -> entry.value() != null)
                                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
    }

    private static SeenTopic topic(TopicDescription found, Map<String, String> configured) {
        List<TopicPartitionInfo> partitions = found.partitions();
        return new SeenTopic(
                found.name(),
                partitions.size(),
                (int) partitions.stream()
                        .filter(partition ->
                                partition.leader() == null || partition.leader().isEmpty())
                        .count(),
                (int) partitions.stream()
                        .filter(partition ->
                                partition.isr().size() < partition.replicas().size())
                        .count(),
                configured);
    }

    /** @param lag from where on a group is looked at a second time */
    List<Group> groups(long lag) throws ExecutionException, InterruptedException {
        return new GroupsLook(admin).groups(lag);
    }

    List<Letters> deadLetters() throws ExecutionException, InterruptedException {
        return new LettersLook(admin, settings).deadLetters();
    }

    List<Disk> disks() throws ExecutionException, InterruptedException {
        List<Integer> brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        List<Disk> disks = new ArrayList<>();
        for (var broker : admin.describeLogDirs(brokers).descriptions().entrySet()) {
            KafkaFuture<Map<String, LogDirDescription>> told = broker.getValue();
            told.get()
                    .forEach((directory, description) -> disks.add(new Disk(
                            "broker " + broker.getKey() + ", " + directory,
                            description.usableBytes().orElse(0),
                            description.totalBytes().orElse(0))));
        }
        return disks;
    }

    static Duration patience() {
        return Duration.ofMillis(Long.parseLong(PATIENCE_MILLIS));
    }
}
