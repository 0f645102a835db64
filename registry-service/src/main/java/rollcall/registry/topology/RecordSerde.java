package rollcall.registry.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import rollcall.registry.record.DeviceRecord;

/** Avro's single-object encoding: each record names its own schema, so that a store needs no schema registry. */
final class RecordSerde {
    private RecordSerde() {}

    /**
     * @param decoder makes a decoder that knows earlier schemas beside its own
     * @param earlier names the schemas under which the store may hold records from before
     */
    static <T> Serde<T> of(
            BinaryMessageEncoder<T> encoder,
            Function<SchemaStore, BinaryMessageDecoder<T>> decoder,
            String... earlier) {
        SchemaStore.Cache known = new SchemaStore.Cache();
        Stream.of(earlier).map(RecordSerde::schema).forEach(known::addSchema);
        BinaryMessageDecoder<T> reading = decoder.apply(known);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : encode(encoder, value),
                (topic, bytes) -> bytes == null ? null : decode(reading, bytes));
    }

    static Schema schema(String name) {
        try (InputStream file = DeviceRecord.class.getResourceAsStream(name + ".avsc")) {
            return new Schema.Parser().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> byte[] encode(BinaryMessageEncoder<T> encoder, T value) {
        try {
            ByteBuffer encoded = encoder.encode(value);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
