package rollcall.validation.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import rollcall.devices.judgement.Judge;
import rollcall.events.DeviceUploaded;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.EventDeserializer;
import rollcall.streams.StreamParts;

/** Rows as sent in; rows accepted and rejected out. Nothing is remembered. */
public final class ValidationTopology {
    /** Who says what comes out. */
    public static final String SERVICE = "/rollcall/validation-service";

    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";

    private static final String UPLOADED = "uploaded";
    private static final String JUDGE = "judge";

    private ValidationTopology() {}

    /** Adds the stream's nodes to a topology and returns it. */
    public static Topology addTo(Topology topology, StreamParts parts, Judge judge) {
        Serializer<SpecificRecord> events = parts.events().serializer();
        return topology.addSource(
                        UPLOADED,
                        new StringDeserializer(),
                        new EventDeserializer<DeviceUploaded>(
                                TopicCatalogue.DEVICES_UPLOADED,
                                parts.events().deserializer(),
                                parts.settings().recordLimit().toBytes()),
                        TopicCatalogue.DEVICES_UPLOADED.name())
                .addProcessor(JUDGE, () -> new RowJudging(judge, parts), UPLOADED)
                .addSink(ACCEPTED, TopicCatalogue.DEVICES_ACCEPTED.name(), new StringSerializer(), events, JUDGE)
                .addSink(REJECTED, TopicCatalogue.DEVICES_REJECTED.name(), new StringSerializer(), events, JUDGE);
    }
}
