package rollcall.benchmarks.platform;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;

/** How many bytes each topic takes on the disks of a platform's only broker, Kafka Streams' own topics among them. */
public record TopicSizes(Map<String, Long> bytes) {

    public static TopicSizes of(String bootstrapServers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<String, Long> bytes = new TreeMap<>();
            for (Map<String, LogDirDescription> broker : admin.describeLogDirs(
                            admin.describeCluster().nodes().get().stream()
                                    .map(Node::id)
                                    .toList())
                    .allDescriptions()
                    .get()
                    .values()) {
                broker.values()
                        .forEach(directory -> directory
                                .replicaInfos()
                                .forEach((partition, replica) ->
                                        bytes.merge(partition.topic(), replica.size(), Long::sum)));
            }
            return new TopicSizes(bytes);
        } catch (ExecutionException unreachable) {
            throw new IllegalStateException("the broker does not tell how large its topics are", unreachable);
        }
    }

    /** What has been added since then, without what has not grown. */
    public TopicSizes since(TopicSizes before) {
        Map<String, Long> grown = new TreeMap<>();
        bytes.forEach((topic, size) -> {
            long more = size - before.bytes.getOrDefault(topic, 0L);
            if (more > 0) {
                grown.put(topic, more);
            }
        });
        return new TopicSizes(grown);
    }
}
