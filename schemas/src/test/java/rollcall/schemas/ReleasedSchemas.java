package rollcall.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * What earlier releases wrote: a folder a release, and in it for each event its schema, one event's bytes and that event
 * as text. Never changed once released. {@link #main} adds a folder for today's.
 */
final class ReleasedSchemas {
    private static final Path ROOT = Path.of("src/test/resources/released");

    private ReleasedSchemas() {}

    /** An event as one release wrote it. */
    record Golden(String release, String event, Schema schema, byte[] bytes, String text) {
        @Override
        public String toString() {
            return event + " of " + release;
        }
    }

    static List<Golden> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .map(ReleasedSchemas::read)
                    .toList();
        }
    }

    /** Writes today's schemas as a release; its name is the argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(ROOT.resolve(arguments[0]));
        for (SpecificRecord example : Examples.all()) {
            String event = example.getSchema().getName();
            Files.writeString(
                    folder.resolve(event + ".avsc"), SchemaFormatter.format("json/pretty", example.getSchema()) + "\n");
            Files.write(folder.resolve(event + ".bin"), encoded(example));
            Files.writeString(folder.resolve(event + ".json"), text(example) + "\n");
        }
    }

    private static byte[] encoded(SpecificRecord event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    /** The event as a reader sees it who has nothing but the schema and the bytes. */
    private static String text(SpecificRecord event) throws IOException {
        return new GenericDatumReader<>(event.getSchema())
                .read(null, DecoderFactory.get().binaryDecoder(encoded(event), null))
                .toString();
    }

    private static Golden read(Path schema) {
        String event = schema.getFileName().toString().replace(".avsc", "");
        Path folder = schema.getParent();
        try {
            return new Golden(
                    folder.getFileName().toString(),
                    event,
                    new Schema.Parser().parse(Files.readString(schema)),
                    Files.readAllBytes(folder.resolve(event + ".bin")),
                    Files.readString(folder.resolve(event + ".json")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
