package rollcall.schemas;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.INCOMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollcall.schemas.ReleasedSchemas.Golden;

/** Whatever was released can be read today, and what is written today can be read by whatever was released. */
class SchemaCompatibilityTest {
    private static final Map<String, Schema> TODAY = TopicCatalogue.events().stream()
            .map(topic -> topic.schema().orElseThrow())
            .distinct()
            .collect(Collectors.toMap(Schema::getName, Function.identity()));

    static List<Golden> released() throws IOException {
        return ReleasedSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleasedSchemaAndTodaysReadEachOther(Golden golden) {
        assertThat(bothWays(golden.schema(), TODAY.get(golden.event()))).containsOnly(COMPATIBLE);
    }

    @ParameterizedTest
    @MethodSource("released")
    void bytesOfAReleaseSurviveBeingReadAndWrittenToday(Golden golden) throws IOException {
        Schema today = TODAY.get(golden.event());

        GenericRecord readToday = read(golden.bytes(), golden.schema(), today);
        GenericRecord readByTheRelease = read(written(readToday), today, golden.schema());

        assertThat(readByTheRelease).isEqualTo(read(golden.bytes(), golden.schema(), golden.schema()));
        assertThat(readByTheRelease).hasToString(golden.text());
    }

    @Test
    void everyEventOfTheCatalogueHasBeenReleased() throws IOException {
        assertThat(released()).extracting(Golden::event).containsAll(TODAY.keySet());
    }

    @Test
    void everyFieldIsDocumented() {
        assertThat(TODAY.values().stream().flatMap(SchemaCompatibilityTest::undocumented))
                .isEmpty();
    }

    @Test
    void aRemovedFieldWithoutDefaultIsNoticed() {
        Schema with = SchemaBuilder.record("R")
                .fields()
                .requiredString("a")
                .requiredInt("b")
                .endRecord();
        Schema without = SchemaBuilder.record("R").fields().requiredString("a").endRecord();

        assertThat(bothWays(with, without)).contains(INCOMPATIBLE);
    }

    @Test
    void anUndocumentedFieldIsNoticed() {
        Schema bare = SchemaBuilder.record("R").fields().requiredString("a").endRecord();

        assertThat(undocumented(bare)).containsExactly("R.a");
    }

    private static List<SchemaCompatibilityType> bothWays(Schema one, Schema other) {
        return List.of(compatibility(one, other), compatibility(other, one));
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }

    private static GenericRecord read(byte[] bytes, Schema writer, Schema reader) throws IOException {
        return new GenericDatumReader<GenericRecord>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static byte[] written(GenericRecord event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Stream<String> undocumented(Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                schema.getFields().stream()
                        .flatMap(field -> Stream.concat(
                                field.doc() == null ? Stream.of(schema.getName() + "." + field.name()) : Stream.empty(),
                                undocumented(field.schema())));
            case ARRAY -> undocumented(schema.getElementType());
            case MAP -> undocumented(schema.getValueType());
            case UNION -> schema.getTypes().stream().flatMap(SchemaCompatibilityTest::undocumented);
            default -> Stream.empty();
        };
    }
}
