package rollcall.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import rollcall.devices.row.DeviceRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Runs its committed inputs in every build, and looks for new ones for a while: {@code docs/fuzzing.md}. */
class JsonFuzzTest {
    private static final int LONGEST = 1_000;
    private static final JsonFactory JSON = new JsonFactory();

    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void readsOrRefusesAnyBody(byte[] bytes) throws IOException {
        Taken batch = Taken.from(new JsonBody(LONGEST), new ByteArrayInputStream(bytes));
        batch.requireSound();
        batch.requireSameAs(Taken.from(new JsonBody(LONGEST), new Dripping(bytes)));
        if (batch.refusal() == null) {
            Taken again = Taken.from(new JsonBody(LONGEST), new ByteArrayInputStream(written(batch.devices())));
            assertThat(again.devices()).isEqualTo(batch.devices());
        }
        Taken.from(GraphBody.one(LONGEST), new ByteArrayInputStream(bytes)).requireSound();
        GraphBody list = GraphBody.list(LONGEST);
        Taken imported = Taken.from(list, new ByteArrayInputStream(bytes));
        imported.requireSound();
        assertThat(list.said()).hasSameSizeAs(imported.devices());
    }

    private static byte[] written(List<DeviceRow> devices) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            for (DeviceRow device : devices) {
                json.writeStartObject();
                Map.of(
                                "serialNumber", device.serialNumber(),
                                "productKey", device.productKey(),
                                "hardwareHash", device.hardwareHash().restored(),
                                "oemManufacturerName", device.manufacturer(),
                                "modelName", device.model(),
                                "groupTag", device.groupTag(),
                                "assignedUser", device.assignedUser())
                        .forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    /** Gives one byte at a time, as a slow connection may. */
    private static final class Dripping extends InputStream {
        private final InputStream bytes;

        private Dripping(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int room) throws IOException {
            return bytes.read(into, offset, Math.min(room, 1));
        }
    }
}
