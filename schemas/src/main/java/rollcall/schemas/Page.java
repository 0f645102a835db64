package rollcall.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;

/** What one thread writes its values on, one after the other. */
final class Page {
    private static final int USUAL_SIZE = 2048;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    /** The value behind what it starts with. */
    <T> byte[] write(byte[] prefix, DatumWriter<T> writer, T value) {
        bytes.reset();
        bytes.write(prefix, 0, prefix.length);
        // Forgets what is left of a value that could not be written to its end.
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
