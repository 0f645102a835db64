package rollcall.streams;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.Topology;
import rollcall.schemas.Topic;

/**
 * What a service brings to run as a stream.
 *
 * @param stage its name in figures, for instance {@code registry}
 * @param service its name in the headers of what it says, for instance {@code /rollcall/registry-service}
 * @param topics what it reads and writes; it does not start where one differs from the catalogue
 * @param precedence which of them are read first and last
 * @param preparation runs once the topics are known to be sound, before the stream starts
 * @param topology adds its nodes
 */
public record StreamDefinition(
        String stage,
        String service,
        List<Topic> topics,
        Precedence precedence,
        Runnable preparation,
        BiConsumer<Topology, StreamParts> topology) {
    public StreamDefinition {
        topics = List.copyOf(topics);
    }
}
