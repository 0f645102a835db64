package rollcall.benchmarks.limit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import rollcall.schemas.Topic;

/** Topics beside the real ones: as many partitions, the same settings, another name. */
final class LimitTopics {
    /** How many rows the producer is to send next. */
    static final String ORDERS = "limit.orders";

    private LimitTopics() {}

    /** The one that stands for a real one. */
    static String nameOf(String topic) {
        return "limit." + topic;
    }

    static void create(String bootstrapServers, Collection<Topic> real) throws InterruptedException {
        List<NewTopic> topics = Stream.concat(
                        real.stream()
                                .map(topic -> new NewTopic(
                                                nameOf(topic.name()), Optional.of(topic.partitions()), Optional.empty())
                                        .configs(topic.settings())),
                        Stream.of(new NewTopic(ORDERS, Optional.of(1), Optional.empty())))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the topics of the limit cannot be made", refused);
        }
    }
}
