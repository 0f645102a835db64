package rollcall.streams;

import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * What a topology is made from beside its own rules.
 *
 * @param events reads and writes every event; shared by all sources and sinks
 */
public record StreamParts(Serde<SpecificRecord> events, StreamSettings settings, RowMeter rows, Clock clock) {}
