package rollcall.registry.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import rollcall.schemas.Topic;
import rollcall.streams.EventDeserializer;
import rollcall.streams.StreamParts;

/** Sources and sinks, each of one topic's events. */
final class Nodes {
    private Nodes() {}

    static void addSource(Topology topology, String name, Topic topic, StreamParts parts) {
        topology.addSource(name, new StringDeserializer(), reading(topic, parts), topic.name());
    }

    static void addSink(Topology topology, String name, Topic topic, StreamParts parts, String... parents) {
        topology.addSink(
                name, topic.name(), new StringSerializer(), parts.events().serializer(), parents);
    }

    static <T extends SpecificRecord> EventDeserializer<T> reading(Topic topic, StreamParts parts) {
        return new EventDeserializer<>(
                topic,
                parts.events().deserializer(),
                parts.settings().recordLimit().toBytes());
    }
}
