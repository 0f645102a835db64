package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/** Configuration Manager's report, exported as CSV, has no header line: each row bears the headings. */
class OwnHeadingsTest {
    private static final String HASH = "T0FB".repeat(1000);
    private static final String[] REPORT = {
        "Textbox2",
        "Windows Autopilot Device Information",
        "",
        "Textbox5,Textbox7,Textbox9,Serial_Number,Windows_Product_ID,Hardware_Hash",
        Reading.SCRIPT + ",0042,," + HASH,
        Reading.SCRIPT + ",0043,0123456789012," + HASH,
    };

    @ParameterizedTest
    @EnumSource
    void readsTheReportOfConfigurationManagerAsItIs(LineEnd lineEnd) {
        Reading reading = Reading.of("\uFEFF" + String.join(lineEnd.text(), REPORT) + lineEnd.text());

        assertThat(reading.refusal()).isNull();
        assertThat(reading.serialNumbers()).containsExactly("0042", "0043");
        assertThat(reading.lines()).containsExactly(5, 6);
        assertThat(reading.device(2).productKey()).isEqualTo("0123456789012");
        assertThat(reading.device(2).hardwareHash().restored()).isEqualTo(HASH);
        assertThat(reading.rows()).allSatisfy(row -> {
            assertThat(row.device().dialect()).isEqualTo(Dialect.SCRIPT);
            assertThat(row.device().columns()).isEqualTo(3);
            assertThat(row.device().cells()).isEqualTo(3);
            assertThat(row.device().surplus()).isEmpty();
        });
        assertThat(reading.shape().header()).isEqualTo(List.of(Reading.SCRIPT.split(",")));
        assertThat(reading.shape().format().lineEnd()).isEqualTo(lineEnd);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsRowsWithoutAnythingAboveThem(String delimiter) {
        Reading reading =
                Reading.of((Reading.SCRIPT + ",A,," + HASH + "\n" + Reading.SCRIPT + ",B,,").replace(",", delimiter));

        assertThat(reading.serialNumbers()).containsExactly("A", "B");
        assertThat(reading.lines()).containsExactly(1, 2);
    }

    @Test
    void readsQuotedRows() {
        Reading reading = Reading.ofLines("\"Serial Number\",\"Hardware Hash\",\"A, B\",\"" + HASH + "\"");

        assertThat(reading.serialNumbers()).containsExactly("A, B");
        assertThat(reading.shape().format().quoted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Textbox5,Textbox7,Textbox9,Serial_Number,PKID,Hardware_Hash\n"})
    void readsAFirstRowWithoutHashWhereTheNextBearsTheSameHeadings(String above) {
        Reading reading =
                Reading.of(above + Reading.SCRIPT + ",A,0123456789012,\n" + Reading.SCRIPT + ",B,0123456789013,\n");

        assertThat(reading.serialNumbers()).containsExactly("A", "B");
        assertThat(reading.rows()).extracting(CsvRow::number).containsExactly(1, 2);
    }

    @Test
    void readsRowsThatBearTheirHeadingsBelowAHeader() {
        assertThat(Reading.ofLines(Reading.SCRIPT, REPORT[4], REPORT[5]).serialNumbers())
                .containsExactly("0042", "0043");
    }

    @Test
    void readsAFileThatWasMergedOfReportAndLists() {
        Reading reading = Reading.ofLines(
                "Manufacturer,Model,Serial Number",
                "Northwind,Compass 13,A",
                REPORT[4],
                Reading.SCRIPT + ",B,,",
                Reading.SCRIPT + ",Group Tag",
                "C,," + HASH + ",Kiosk",
                REPORT[5]);

        assertThat(reading.refusal()).isNull();
        assertThat(reading.serialNumbers()).containsExactly("A", "0042", "B", "C", "0043");
        assertThat(reading.device(1).dialect()).isEqualTo(Dialect.MMD_PARTNER);
        assertThat(reading.device(4).groupTag()).isEqualTo("Kiosk");
        assertThat(reading.shape().header())
                .containsExactly(
                        "Manufacturer", "Model", "Serial Number", "Windows Product ID", "Hardware Hash", "Group Tag");
    }

    @Test
    void leavesARowWithoutHeadingsToBeJudged() {
        DeviceRow row = Reading.ofLines(REPORT[4], "A,," + HASH, "Total,2").device(2);

        assertThat(row.serialNumber()).isEqualTo("A");
        assertThat(row.cells()).isEqualTo(3);
    }

    @Test
    void countsACommaInAValueAgainstItsRowAlone() {
        DeviceRow row =
                Reading.ofLines(REPORT[4], Reading.SCRIPT + ",A,B,," + HASH).device(2);

        assertThat(row.columns()).isEqualTo(3);
        assertThat(row.cells()).isEqualTo(4);
        assertThat(row.surplus()).containsExactly(HASH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Serial Number,Hardware Hash,Location,Owner | Location",
                "Serial Number,Hardware Hash,Grup Tag,Asigned User | Grup Tag",
                "Serial Number,Hardware Hash,Group Tag,Owner | Owner",
            })
    void takesHeadingsThatNobodyKnowsForNoValues(String header, String column) {
        assertThat(Reading.ofLines(header, "A,T0FB,Ghent,Amy").refusal().column())
                .isEqualTo(column);
        assertThat(Reading.ofLines(header, header, "A,T0FB,Ghent,Amy").refusal().column())
                .isEqualTo(column);
    }

    @Test
    void keepsWhatALineBelowAnUnsoundHeaderSays() {
        FileRefused refusal = Reading.ofLines("", "Serial Number,Hardware Hash,Colour", "A,T0FB,red")
                .refusal();

        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.column()).isEqualTo("Colour");
    }

    @Test
    void givesFailedRowsBackBelowAnOrdinaryHeader() throws IOException {
        Reading reading = Reading.ofLines(REPORT);
        var bytes = new ByteArrayOutputStream();
        try (RowOutput output = RowOutput.open(bytes, reading.shape(), List.of("Error Code"))) {
            output.write(reading.device(1), List.of("X"));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(Reading.SCRIPT + ",Error Code\n0042,," + HASH + ",X\n");
    }
}
