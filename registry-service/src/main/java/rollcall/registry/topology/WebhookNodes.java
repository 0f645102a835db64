package rollcall.registry.topology;

import java.util.List;
import org.apache.kafka.streams.Topology;
import rollcall.events.Webhook;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** The part of the topology that decides which webhooks a customer has: by customer, apart from all devices. */
final class WebhookNodes {
    static final String WEBHOOKS = "webhooks";
    static final String STANDING = "webhooks-standing";
    static final String DECIDED = "webhook-commands-decided";
    static final String AUDITED = "webhooks-audited";

    static final List<Topic> READ = List.of(TopicCatalogue.WEBHOOKS_REQUESTED);
    static final List<Topic> WRITTEN =
            List.of(TopicCatalogue.WEBHOOKS, TopicCatalogue.COMMANDS_DECIDED, TopicCatalogue.AUDIT);

    private static final String COMMANDS = "webhook-commands";
    private static final String DECIDE = "decide-webhooks";

    private WebhookNodes() {}

    static void addTo(Topology topology, StreamParts parts) {
        Nodes.addSource(topology, COMMANDS, TopicCatalogue.WEBHOOKS_REQUESTED, parts);
        topology.addProcessor(DECIDE, WebhookDecisions::new, COMMANDS)
                .addStateStore(EventStore.<Webhook>of(WEBHOOKS, TopicCatalogue.WEBHOOKS, parts.events()), DECIDE);
        Nodes.addSink(topology, STANDING, TopicCatalogue.WEBHOOKS, parts, DECIDE);
        Nodes.addSink(topology, DECIDED, TopicCatalogue.COMMANDS_DECIDED, parts, DECIDE);
        Nodes.addSink(topology, AUDITED, TopicCatalogue.AUDIT, parts, DECIDE);
    }
}
