package rollcall.status.webhooks;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import rollcall.events.Webhook;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

/** The topic of webhooks with one on it, which is known once it is followed. */
final class Followed {
    private static final Topic TOPIC = TopicCatalogue.WEBHOOKS;

    private Followed() {}

    static TopicFollower<Webhook> holding(Webhook webhook, KnownWebhooks webhooks) {
        return new TopicFollower<>(
                TOPIC, () -> topic(webhook), (topic, value) -> webhook, Beginning.FIRST, webhooks::told);
    }

    private static Consumer<String, byte[]> topic(Webhook webhook) {
        TopicPartition partition = new TopicPartition(TOPIC.name(), 0);
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Node node = Node.noNode();
        consumer.updatePartitions(
                TOPIC.name(), List.of(new PartitionInfo(TOPIC.name(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 1L));
        String key = KnownWebhooks.key(webhook.getCustomer(), webhook.getWebhookId());
        consumer.schedulePollTask(
                () -> consumer.addRecord(new ConsumerRecord<>(TOPIC.name(), 0, 0, key, new byte[] {1})));
        return consumer;
    }
}
