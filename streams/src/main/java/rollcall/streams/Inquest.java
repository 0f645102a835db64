package rollcall.streams;

import java.io.IOException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * Finds out whose fault it is that a record could not be read: reads it once more, with the writer's schema fetched
 * afresh and no serde in between. So no exception has to be interpreted, whoever's serde threw it.
 */
final class Inquest {
    private final SchemaRegistry registry;

    Inquest(SchemaRegistry registry) {
        this.registry = registry;
    }

    Fault into(String topic, byte[] value, Exception failure) {
        if (failure instanceof UnreadableRecord) {
            return Fault.RECORD;
        }
        try {
            WireFormat.check(value);
            Optional<Schema> writer = registry.schema(WireFormat.schemaId(value));
            return writer.isPresent() && isReadable(topic, writer.get(), value) ? Fault.SURROUNDINGS : Fault.RECORD;
        } catch (UnreadableRecord | AvroRuntimeException atFault) {
            return Fault.RECORD;
        } catch (IOException unreachable) {
            return Fault.SURROUNDINGS;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Fault.SURROUNDINGS;
        }
    }

    private static boolean isReadable(String topic, Schema writer, byte[] value) {
        BinaryDecoder body =
                DecoderFactory.get().binaryDecoder(value, WireFormat.BODY, value.length - WireFormat.BODY, null);
        try {
            new GenericDatumReader<>(writer, readerOf(topic)).read(null, body);
            return true;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static Schema readerOf(String topic) {
        return TopicCatalogue.events().stream()
                .filter(candidate -> candidate.name().equals(topic))
                .findFirst()
                .flatMap(Topic::schema)
                .orElseThrow();
    }
}
