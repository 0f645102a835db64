package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.devices.row.Dialect;

class LayoutTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiterInTheHeader(String delimiter) {
        Reading reading = Reading.of((Reading.SCRIPT + "\nA,,T0FB\n").replace(",", delimiter));

        assertThat(reading.shape().format().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(reading.device(1).hardwareHash().restored()).isEqualTo("T0FB");
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryLineEnd(LineEnd lineEnd) {
        Reading reading = Reading.of((Reading.SCRIPT + "\nA,,T0FB\n\nB,,T0FC").replace("\n", lineEnd.text()));

        assertThat(reading.shape().format().lineEnd()).isEqualTo(lineEnd);
        assertThat(reading.serialNumbers()).containsExactly("A", "B");
        assertThat(reading.lines()).containsExactly(2, 4);
    }

    @Test
    void readsLineEndsThatAreMixed() {
        Reading reading = Reading.of(Reading.SCRIPT + "\r\nA,,\nB,,\rC,,\r\n\r\nD,,");

        assertThat(reading.serialNumbers()).containsExactly("A", "B", "C", "D");
        assertThat(reading.lines()).containsExactly(2, 3, 4, 6);
    }

    @Test
    void followsExcelsSeparatorLine() {
        Reading reading = Reading.of("sep=;\r\nDevice Serial Number;Hardware Hash\r\nA,B;T0FB\r\n");

        assertThat(reading.serialNumbers()).containsExactly("A,B");
        assertThat(reading.lines()).containsExactly(3);
        assertThat(reading.shape().headerLine()).isEqualTo(2);
        assertThat(Reading.of("\"SEP=\t\"\nSerial Number\tHardware Hash\nA\tT0FB\n")
                        .serialNumbers())
                .containsExactly("A");
    }

    @Test
    void readsQuotedCells() {
        Reading reading =
                Reading.ofLines("\"Device Serial Number\",\"Hardware Hash\"", "\"A, \"\"B\"\"\",\"T0FB\"", "C,\"\"");

        assertThat(reading.shape().format().quoted()).isTrue();
        assertThat(reading.shape().header()).containsExactly("Device Serial Number", "Hardware Hash");
        assertThat(reading.serialNumbers()).containsExactly("A, \"B\"", "C");
    }

    @Test
    void leavesAQuotationMarkInsideAnUnquotedCell() {
        Reading reading = Reading.ofLines("Manufacturer,Model,Serial Number", "Northwind,24\" Panel,7");

        assertThat(reading.device(1).model()).isEqualTo("24\" Panel");
    }

    @Test
    void readsAHashWrappedOverManyLinesAsOneRow() {
        Reading reading = Reading.of(Reading.SCRIPT + "\r\nA,,\"T0FB\r\nT0FC\r\nT0FD\"\r\nB,,T0FE\r\n");

        assertThat(reading.device(1).hardwareHash().restored()).isEqualTo("T0FB\r\nT0FC\r\nT0FD");
        assertThat(reading.lines()).containsExactly(2, 5);
    }

    @Test
    void readsBelowBannerLines() {
        Reading reading = Reading.ofLines(
                "Contoso \"hardware\" report; for internal use",
                "",
                "Created 2026-03-01, by the manager",
                Reading.SCRIPT,
                "A,,T0FB");

        assertThat(reading.shape().headerLine()).isEqualTo(4);
        assertThat(reading.rows()).extracting(CsvRow::number).containsExactly(1);
        assertThat(reading.lines()).containsExactly(5);
    }

    @Test
    void skipsBlankLinesAndLinesOfEmptyCells() {
        Reading reading = Reading.ofLines("", "  ", Reading.SCRIPT, "", "A,,", "   ", ",,", "\"\",,", "\t", "B,,", "");

        assertThat(reading.serialNumbers()).containsExactly("A", "B");
        assertThat(reading.lines()).containsExactly(5, 10);
    }

    @Test
    void skipsHeadersThatMergedFilesRepeat() {
        Reading reading = Reading.ofLines(
                Reading.SCRIPT,
                "A,,T0FB",
                "DEVICE SERIAL NUMBER,Windows Product ID,Hardware Hash,,",
                "B,,T0FC",
                "\uFEFF\"Device Serial Number\",\"Windows Product ID\",\"Hardware Hash\"",
                "C,,T0FD");

        assertThat(reading.serialNumbers()).containsExactly("A", "B", "C");
        assertThat(reading.rows()).extracting(CsvRow::number).containsExactly(1, 2, 3);
        assertThat(reading.lines()).containsExactly(2, 4, 6);
        assertThat(reading.shape().header()).hasSize(3);
    }

    @Test
    void switchesColumnsWhereAMergedFileBringsOthers() {
        Reading reading = Reading.ofLines(
                Reading.SCRIPT,
                "A,,T0FB",
                "Manufacturer,Model,Serial Number,Group Tag",
                "Northwind,Compass 13,B,Kiosk");

        assertThat(reading.serialNumbers()).containsExactly("A", "B");
        assertThat(reading.device(2).dialect()).isEqualTo(Dialect.MMD_PARTNER);
        assertThat(reading.device(2).columns()).isEqualTo(4);
        assertThat(reading.device(2).manufacturer()).isEqualTo("Northwind");
    }

    @Test
    void keepsARowThatLostItsLineEndToAHeaderARow() {
        Reading reading = Reading.ofLines(Reading.SCRIPT, "A,,T0FB" + Reading.SCRIPT, "B,,T0FC");

        assertThat(reading.serialNumbers()).containsExactly("A", "B");
        assertThat(reading.device(1).surplus()).containsExactly("Windows Product ID", "Hardware Hash");
    }

    @Test
    void hasRoomInTheShapeForColumnsThatOnlyALaterHeaderNames() {
        Reading reading =
                Reading.ofLines(Reading.SCRIPT, "A,,T0FB", "Serial Number,Hardware Hash,Group Tag", "B,T0FC,Kiosk");

        assertThat(reading.shape().header())
                .containsExactly("Device Serial Number", "Windows Product ID", "Hardware Hash", "Group Tag");
        assertThat(reading.device(2).groupTag()).isEqualTo("Kiosk");
    }

    @Test
    void readsAFileOfOneColumn() {
        Reading reading = Reading.ofLines("Hardware Hash", "T0FB", "hardware hash", "T0FC");

        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.lines()).containsExactly(2, 4);
    }

    @Test
    void readsAHeaderWithoutRows() {
        assertThat(Reading.of(Reading.SCRIPT).refusal()).isNull();
        assertThat(Reading.of(Reading.SCRIPT).rows()).isEmpty();
    }

    @Test
    void readsThePartnerCenterSamplesTrailingCommas() {
        Reading reading = Reading.of("\uFEFFDevice serial number,Windows product ID,Hardware hash,Manufacturer name,"
                + "Device model\r\n0001,,,Northwind,Compass 13,\r\n,386347529778,,,,\r\n,,T0FB,,,\r\n");

        assertThat(reading.shape().dialect()).isEqualTo(Dialect.PARTNER);
        assertThat(reading.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.device().cells()).isEqualTo(6);
            assertThat(row.device().surplus()).isEmpty();
        });
        assertThat(reading.device(2).productKey()).isEqualTo("386347529778");
    }
}
