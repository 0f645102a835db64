package rollcall.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.FileShape;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import rollcall.http.Refusal;

/** What became of a body: its devices up to its end or refusal, and the refusal. */
record Taken(
        List<DeviceRow> devices,
        int files,
        String batch,
        @Nullable Refusal refusal) {
    private static final CsvLimits LIMITS = new CsvLimits(4_000, 1_000, 5);

    static Taken from(BodyReader reader, InputStream body) throws IOException {
        Rows rows = new Rows();
        try {
            reader.read(body, rows);
            return new Taken(rows.devices, rows.files, rows.batch, null);
        } catch (Refusal refusal) {
            return new Taken(rows.devices, rows.files, rows.batch, refusal);
        }
    }

    /** Read to its end, or refused for good in words; and no text that could not be carried on. */
    void requireSound() {
        if (refusal != null) {
            assertThat(refusal.getStatusCode().value()).isEqualTo(400);
            assertThat(refusal.getBody().getDetail()).isNotBlank();
            assertThat(refusal.getBody().getProperties()).containsKey("code");
        }
        devices.stream().flatMap(Taken::texts).forEach(Taken::requireWhole);
    }

    void requireSameAs(Taken other) {
        assertThat(other.devices).isEqualTo(devices);
        assertThat(other.batch).isEqualTo(batch);
        assertThat(said(other.refusal)).isEqualTo(said(refusal));
    }

    private static String said(@Nullable Refusal refusal) {
        // Where exactly bytes cannot be decoded, the parser counts by what has arrived.
        return refusal == null ? "" : "" + refusal.getBody().getProperties().get("code");
    }

    private static void requireWhole(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            assertThat(Character.getType(text.codePointAt(i))).isNotEqualTo((int) Character.SURROGATE);
        }
    }

    private static Stream<String> texts(DeviceRow device) {
        return Stream.of(
                device.serialNumber(),
                device.productKey(),
                device.hardwareHash().restored(),
                device.manufacturer(),
                device.model(),
                device.groupTag(),
                device.assignedUser());
    }

    private static final class Rows implements RowSink {
        private final List<DeviceRow> devices = new ArrayList<>();
        private int files;
        private String batch = "";

        @Override
        public CsvLimits csvLimits() {
            return LIMITS;
        }

        @Override
        public void row(SentFile file, int line, DeviceRow row) {
            devices.add(row);
        }

        @Override
        public void device(DeviceRow device) {
            devices.add(device);
        }

        @Override
        public void file(String name, FileShape shape) {
            files++;
        }

        @Override
        public void file(Dialect dialect) {
            files++;
        }

        @Override
        public void batch(String groupTag) {
            batch = groupTag;
        }
    }
}
