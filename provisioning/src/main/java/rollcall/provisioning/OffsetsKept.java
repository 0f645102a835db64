package rollcall.provisioning;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import rollcall.schemas.Topic;

/**
 * How long the brokers remember how far a group has read that does not come. If that is shorter than what it reads is kept,
 * a service that stood still for long begins anew instead of going on.
 */
record OffsetsKept(Admin admin) {
    private static final String SETTING = "offsets.retention.minutes";

    /** What is to be said to whoever runs the brokers; empty if offsets outlive what these topics hold. */
    Optional<String> shorterThan(Collection<Topic> topics) {
        Duration needed = topics.stream()
                .flatMap(topic -> topic.retention().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return brokers().stream()
                .flatMap(config -> Optional.ofNullable(config.get(SETTING)).stream())
                .map(ConfigEntry::value)
                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                .filter(kept -> kept.compareTo(needed) <= 0)
                .min(Duration::compareTo)
                .map(kept -> ("brokers forget after %d days how far a group has read, and records are kept for %d days:"
                                + " set %s to more than %d")
                        .formatted(kept.toDays(), needed.toDays(), SETTING, needed.toMinutes()));
    }

    private Collection<Config> brokers() {
        Collection<Node> nodes =
                Answer.of("the brokers cannot be seen", admin.describeCluster().nodes());
        List<ConfigResource> asked = nodes.stream()
                .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                .toList();
        Map<ConfigResource, Config> told = Answer.of(
                "the brokers' settings cannot be seen",
                admin.describeConfigs(asked).all());
        return told.values();
    }
}
