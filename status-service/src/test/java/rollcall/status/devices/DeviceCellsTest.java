package rollcall.status.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvOutput;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.row.DeviceRow;
import rollcall.words.Language;

/** What is exported is read again by the reader of uploads. */
class DeviceCellsTest {
    private static final UUID UPLOAD = UUID.fromString("0f0f0f0f-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void areReadBackWithIdentityTagAndUser() throws Exception {
        DeviceRow row =
                readBack(device("0042", "0123456789012", "Northwind", "Compass 13", "Kiosk", "amy@contoso.example"));

        assertThat(row.serialNumber()).isEqualTo("0042");
        assertThat(row.productKey()).isEqualTo("0123456789012");
        assertThat(row.manufacturer()).isEqualTo("Northwind");
        assertThat(row.model()).isEqualTo("Compass 13");
        assertThat(row.groupTag()).isEqualTo("Kiosk");
        assertThat(row.assignedUser()).isEqualTo("amy@contoso.example");
        assertThat(row.cells()).isEqualTo(row.columns());
        assertThat(row.surplus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31",
                "-7",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "'=1",
                "''-",
                "'s-Hertogenbosch",
                "a,b",
                "a;b",
                "say \"hello\"",
                " kept ",
                "two\r\nlines",
                "B\u00fcro \uD83D\uDE80",
                "007",
            })
    void areReadBackCharacterForCharacter(String text) throws Exception {
        DeviceRow row = readBack(device(text, text, text, text, text, text));

        assertThat(List.of(
                        row.serialNumber(),
                        row.productKey(),
                        row.manufacturer(),
                        row.model(),
                        row.groupTag(),
                        row.assignedUser()))
                .containsOnly(text);
    }

    @Test
    void ofAFailedRegistrationAreReadBackBesideItsFaults() throws Exception {
        DeviceRow row = readBack(DeviceCells.of(
                new FailedRegistration(
                        UPLOAD,
                        7,
                        8,
                        "woodgrove",
                        "FIELD_TOO_LONG",
                        "",
                        "bad-7",
                        "12",
                        "Kiosk",
                        "[{\"code\":\"FIELD_TOO_LONG\",\"message\":\"=Too long, by far\",\"advice\":\"Shorten it.\"}]",
                        AT,
                        AT),
                Language.DUTCH));

        assertThat(row.serialNumber()).isEqualTo("bad-7");
        assertThat(row.productKey()).isEqualTo("12");
        assertThat(row.groupTag()).isEqualTo("Kiosk");
        assertThat(row.manufacturer()).isEmpty();
    }

    private static List<String> device(
            String serial, String key, String manufacturer, String model, String tag, String user) {
        return DeviceCells.of(
                new Device(
                        "dev:0123456789abcdef0123456789abcdef",
                        3,
                        UPLOAD,
                        7,
                        AT,
                        "contoso",
                        "woodgrove",
                        "READY_FOR_USER",
                        serial,
                        key,
                        manufacturer,
                        model,
                        "hash",
                        tag,
                        user,
                        "managed-desktop",
                        "Managed Desktop",
                        null,
                        serial),
                Language.DUTCH);
    }

    private static DeviceRow readBack(List<String> cells) throws IOException, FileRefused {
        DeviceRow english = readBack(Language.ENGLISH, cells);
        assertThat(readBack(Language.DUTCH, cells)).isEqualTo(english);
        return english;
    }

    private static DeviceRow readBack(Language headed, List<String> cells) throws IOException, FileRefused {
        var bytes = new ByteArrayOutputStream();
        try (CsvOutput output = CsvOutput.open(bytes, CsvFormat.EXPORT)) {
            output.write(DeviceCells.headings(headed));
            output.write(cells);
        }
        CsvUpload upload = CsvUpload.open(new ByteArrayInputStream(bytes.toByteArray()), CsvLimits.DEFAULTS);
        List<DeviceRow> rows = new ArrayList<>();
        for (Optional<CsvRow> row = upload.next(); row.isPresent(); row = upload.next()) {
            rows.add(row.get().device());
        }
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
