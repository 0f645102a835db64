package rollcall.benchmarks.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import rollcall.schemas.EventSerdes;

/** The events that every registered row becomes, as bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EventSteps {
    private static final String TOPIC = "any";

    private final Serde<SpecificRecord> serde = EventSerdes.of(Map.of(EventSerdes.VALUE_SERDE, FirstId.class));

    @Param({"DeviceUploaded", "DeviceAccepted", "DeviceRegistered"})
    private String event;

    private List<? extends SpecificRecord> events;
    private List<byte[]> written;
    private int next;

    @Setup
    public void make() {
        events = switch (event) {
            case "DeviceUploaded" -> SampleEvents.uploaded();
            case "DeviceAccepted" -> SampleEvents.accepted();
            default -> SampleEvents.registered();
        };
        written = events.stream()
                .map(one -> serde.serializer().serialize(TOPIC, one))
                .toList();
    }

    @Benchmark
    public byte[] avroOut() {
        return serde.serializer().serialize(TOPIC, events.get(advance()));
    }

    @Benchmark
    public SpecificRecord avroIn() {
        return serde.deserializer().deserialize(TOPIC, written.get(advance()));
    }

    private int advance() {
        next = next + 1 == events.size() ? 0 : next + 1;
        return next;
    }
}
