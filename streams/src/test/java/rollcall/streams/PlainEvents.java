package rollcall.streams;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Events as bare Avro, for tests without a schema registry. */
public final class PlainEvents {
    private PlainEvents() {}

    public static Serde<SpecificRecord> serde() {
        EventSerdes.allowOurEvents();
        return Serdes.serdeFrom(PlainEvents::write, PlainEvents::read);
    }

    private static byte[] write(String topic, SpecificRecord event) {
        if (event == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(event.getSchema()).write(event, encoder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static SpecificRecord read(String topic, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return new SpecificDatumReader<SpecificRecord>(schemaOf(topic))
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Schema schemaOf(String topic) {
        return TopicCatalogue.events().stream()
                .filter(candidate -> candidate.name().equals(topic))
                .findFirst()
                .flatMap(Topic::schema)
                .orElseThrow();
    }
}
