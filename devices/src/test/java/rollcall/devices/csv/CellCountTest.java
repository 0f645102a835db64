package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;

class CellCountTest {

    @Test
    void tellsTheCellsThatACommaInAValuePushedBeyondTheHeader() {
        DeviceRow row = Reading.ofLines(Reading.SCRIPT, "AB,12,,T0FB").device(1);

        assertThat(row.columns()).isEqualTo(3);
        assertThat(row.cells()).isEqualTo(4);
        assertThat(row.serialNumber()).isEqualTo("AB");
        assertThat(row.surplus()).containsExactly("T0FB");
    }

    @Test
    void takesEmptyCellsAtTheEndForNoSurplus() {
        DeviceRow row = Reading.ofLines(Reading.SCRIPT, "A,,T0FB,, ,").device(1);

        assertThat(row.cells()).isEqualTo(6);
        assertThat(row.surplus()).isEmpty();
    }

    @Test
    void takesEmptyHeadingsAtTheEndForNoColumns() {
        Reading reading = Reading.ofLines(Reading.SCRIPT + ",,", "A,,T0FB,,", "B,,T0FC,x,");

        assertThat(reading.shape().header()).hasSize(3);
        assertThat(reading.device(1).columns()).isEqualTo(3);
        assertThat(reading.device(2).surplus()).containsExactly("x");
    }

    @Test
    void leavesMissingCellsEmpty() {
        DeviceRow row = Reading.ofLines(Reading.SCRIPT, "A").device(1);

        assertThat(row.cells()).isEqualTo(1);
        assertThat(row.productKey()).isEmpty();
        assertThat(row.hardwareHash()).isEqualTo(SentHash.NONE);
    }

    @Test
    void boundsARowOfNothingButDelimiters() {
        Reading reading = Reading.ofLines(Reading.SCRIPT, "A" + ",".repeat(60_000), ",".repeat(60_000), "B,,T0FB");

        assertThat(reading.serialNumbers()).containsExactly("A", "B");
        assertThat(reading.device(1).cells()).isEqualTo(60_001);
        assertThat(reading.device(1).surplus()).isEmpty();
        assertThat(Reading.ofLines(Reading.SCRIPT, "A" + ",".repeat(1_000_000))
                        .refusal()
                        .fault())
                .isEqualTo(FileFault.LINE_TOO_LONG);
    }
}
