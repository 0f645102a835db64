package rollcall.benchmarks.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * What a registry's serde shows once for each topic, the id of its schema: from then on Rollcall's own serde in front of it
 * writes and reads, which is what is measured.
 */
public final class FirstId implements Serde<SpecificRecord> {
    private static final byte[] ID = {0, 0, 0, 0, 1};

    @Override
    public Serializer<SpecificRecord> serializer() {
        return (topic, event) -> write(event);
    }

    /** Never reached: whatever is read here was written here. */
    @Override
    public Deserializer<SpecificRecord> deserializer() {
        return (topic, bytes) -> {
            throw new IllegalStateException("the schema's id was not learnt from what was written");
        };
    }

    private static byte[] write(SpecificRecord event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ID);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
