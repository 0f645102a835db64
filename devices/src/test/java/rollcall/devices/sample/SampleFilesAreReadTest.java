package rollcall.devices.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.identity.RowKey;
import rollcall.devices.row.DeviceRow;

class SampleFilesAreReadTest {
    private static final int ROWS = 60;

    private static List<DeviceRow> read(SampleUpload upload) throws IOException, FileRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        upload.writeTo(out);
        CsvUpload csv = CsvUpload.open(new ByteArrayInputStream(out.toByteArray()), CsvLimits.DEFAULTS);
        assertThat(csv.shape().dialect()).isEqualTo(upload.format().dialect());
        List<DeviceRow> rows = new ArrayList<>();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            rows.add(row.get().device());
        }
        return rows;
    }

    private static SampleUpload sample(SampleFormat format) {
        return SampleUpload.of(new SampleDevices(11), ROWS, format);
    }

    private static RowKey key(DeviceRow row) {
        return RowKey.of(row, HardwareHash.read(row.hardwareHash()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void nameTheSameDevicesInEveryFormat(SampleFormat format) throws IOException, FileRefused {
        List<RowKey> keys = read(sample(format)).stream().map(row -> key(row)).toList();

        assertThat(keys)
                .isEqualTo(read(sample(SampleFormat.SCRIPT)).stream()
                        .map(row -> key(row))
                        .toList())
                .hasSize(ROWS)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void nameTheSameDevicesInEveryEncoding(SampleEncoding encoding) throws IOException, FileRefused {
        assertThat(read(sample(SampleFormat.INTUNE).encoded(encoding))).isEqualTo(read(sample(SampleFormat.INTUNE)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void keepEveryDamagedRowARow(SampleFormat format) throws IOException, FileRefused {
        assertThat(read(sample(format).damaged(2, List.of(SampleDefect.values()))))
                .hasSize(ROWS);
    }
}
