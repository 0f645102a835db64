package rollcall.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * How the values of one topic are written with one schema, once the configured serde has shown under which id.
 *
 * @param prefix what each value starts with: magic 0 and the schema's id
 */
record Shortcut<T extends SpecificRecord>(Schema schema, byte[] prefix, DatumWriter<T> writer, DatumReader<T> reader) {
    private static final int PREFIX = 5;

    /** Written to again and again: an encoder without a buffer of its own takes a lock for each byte. */
    private static final ThreadLocal<Page> PAGES = ThreadLocal.withInitial(Page::new);

    /** Learns from an event and what the configured serde made of it; empty if that is no such format. */
    static <T extends SpecificRecord> Optional<Shortcut<T>> learn(T event, byte[] written) {
        if (!isOfOurFormat(written)) {
            return Optional.empty();
        }
        Schema schema = event.getSchema();
        Shortcut<T> learned = new Shortcut<>(
                schema,
                Arrays.copyOf(written, PREFIX),
                new SpecificDatumWriter<>(schema),
                new SpecificDatumReader<>(schema));
        return Arrays.equals(learned.write(event), written) ? Optional.of(learned) : Optional.empty();
    }

    /** The id of the schema that a value was written with; empty if it is of another format. */
    static OptionalInt id(byte[] value) {
        return isOfOurFormat(value) ? OptionalInt.of(ByteBuffer.wrap(value).getInt(1)) : OptionalInt.empty();
    }

    private static boolean isOfOurFormat(byte[] value) {
        return value.length >= PREFIX && value[0] == 0;
    }

    boolean writes(T event) {
        return event.getSchema() == schema;
    }

    /** Whether a value was written with this very schema: its id says so. */
    boolean reads(byte[] value) {
        return value.length >= PREFIX && Arrays.equals(prefix, 0, PREFIX, value, 0, PREFIX);
    }

    byte[] write(T event) {
        return PAGES.get().write(prefix, writer, event);
    }

    T read(byte[] value) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
