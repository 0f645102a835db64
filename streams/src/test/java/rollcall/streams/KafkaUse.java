package rollcall.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import rollcall.schemas.Principal;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * What somebody does on Kafka, or may do.
 *
 * @param others consumer groups, transactional ids and topics of a stream's own
 */
public record KafkaUse(Set<String> reads, Set<String> writes, Set<ResourcePattern> others) {

    public static KafkaUse allowedTo(Principal principal) {
        return new KafkaUse(
                principal.topics(AclOperation.READ),
                principal.topics(AclOperation.WRITE),
                principal.rights().stream()
                        .map(right -> right.on())
                        .filter(on ->
                                on.resourceType() != ResourceType.TOPIC || on.patternType() != PatternType.LITERAL)
                        .collect(Collectors.toSet()));
    }

    /** What a stream does: it reads, it writes, it sets aside what it cannot read, and refuses the rows that were lost so. */
    public static KafkaUse of(Topology topology, String applicationId) {
        Set<String> reads = new TreeSet<>();
        Set<String> writes = new TreeSet<>(Set.of(TopicCatalogue.DEVICES_REFUSED.name()));
        boolean keepsStores = false;
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Source source) {
                    reads.addAll(source.topicSet());
                } else if (node instanceof TopologyDescription.Sink sink) {
                    writes.add(sink.topic());
                } else if (node instanceof TopologyDescription.Processor processor) {
                    keepsStores |= !processor.stores().isEmpty();
                }
            }
        }
        TopicCatalogue.events().stream()
                .filter(topic -> reads.contains(topic.name()))
                .map(Topic::deadLetter)
                .forEach(deadLetters -> writes.add(deadLetters.name()));
        String own = applicationId + '-';
        Stream<ResourcePattern> others = Stream.of(
                new ResourcePattern(ResourceType.GROUP, applicationId, PatternType.LITERAL),
                new ResourcePattern(ResourceType.TRANSACTIONAL_ID, own, PatternType.PREFIXED));
        Stream<ResourcePattern> stores = keepsStores
                ? Stream.of(new ResourcePattern(ResourceType.TOPIC, own, PatternType.PREFIXED))
                : Stream.empty();
        return new KafkaUse(reads, writes, Stream.concat(others, stores).collect(Collectors.toSet()));
    }

    /** The same, and reading these as well. */
    public KafkaUse reading(Topic... topics) {
        return new KafkaUse(with(reads, topics), writes, others);
    }

    /** The same, and writing these as well. */
    public KafkaUse writing(Topic... topics) {
        return new KafkaUse(reads, with(writes, topics), others);
    }

    private static Set<String> with(Set<String> names, Topic... topics) {
        return Stream.concat(names.stream(), Stream.of(topics).map(Topic::name)).collect(Collectors.toSet());
    }

    /** What the service's own settings say. */
    public static String setting(String name) {
        try {
            return ""
                    + new YamlPropertySourceLoader()
                            .load("service", new ClassPathResource("application.yml"))
                            .get(0)
                            .getProperty(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
