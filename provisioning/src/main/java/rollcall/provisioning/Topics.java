package rollcall.provisioning;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import rollcall.schemas.Topic;

/** Creates topics with the partitions and settings of the catalogue, with as many copies as the installation has. */
record Topics(Admin admin, short replication) {

    void create(Collection<Topic> topics, Duration patience) {
        CreateTopicsOptions options = new CreateTopicsOptions().timeoutMs(Math.toIntExact(patience.toMillis()));
        admin.createTopics(topics.stream().map(this::asNew).toList(), options)
                .values()
                .forEach(Topics::await);
    }

    private NewTopic asNew(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of(replication))
                .configs(Map.copyOf(topic.settings()));
    }

    private static void await(String name, KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "topic " + name + " was not created: "
                                + failure.getCause().getMessage(),
                        failure);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while topics were being created", stopped);
        }
    }
}
