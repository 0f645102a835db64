package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;

class RecordSerdeTest {

    @Test
    void readsDevicesFromBefore() throws IOException {
        DeviceRecord device = RecordSerde.of(DeviceRecord.getEncoder(), DeviceRecord::createDecoder, "DeviceRecord-1")
                .deserializer()
                .deserialize("devices", written(RecordSerde.schema("DeviceRecord-1")));

        assertThat(device.getCustomer()).isEqualTo("text");
        assertThat(device.getVersion()).isEqualTo(7);
    }

    @Test
    void readsRefusalsFromBefore() throws IOException {
        RefusalRecord refusal = RecordSerde.of(
                        RefusalRecord.getEncoder(), RefusalRecord::createDecoder, "RefusalRecord-1")
                .deserializer()
                .deserialize("refusals", written(RecordSerde.schema("RefusalRecord-1")));

        assertThat(refusal.getCode()).isEqualTo("text");
        assertThat(refusal.getArguments()).isEmpty();
    }

    private static byte[] written(Schema schema) throws IOException {
        GenericRecordBuilder record = new GenericRecordBuilder(schema);
        for (Schema.Field field : schema.getFields()) {
            switch (field.schema().getType()) {
                case STRING -> record.set(field, "text");
                case LONG -> record.set(field, 7L);
                default -> record.set(field, 7);
            }
        }
        ByteBuffer bytes = new BinaryMessageEncoder<>(GenericData.get(), schema).encode(record.build());
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        return array;
    }
}
