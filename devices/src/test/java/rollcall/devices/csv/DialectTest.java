package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

class DialectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Device Serial Number,Windows Product ID,Hardware Hash | SCRIPT",
                "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag | SCRIPT",
                "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User | SCRIPT",
                "Serial_Number,HardwareHash | SCRIPT",
                "Hardware Hash | SCRIPT",
                "Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model | PARTNER",
                "Device serial number,Windows product ID,Hardware hash,Manufacturer name,Device model | PARTNER",
                "DEVICE SERIAL NUMBER,PRODUCT KEY,MANUFACTURER,MODEL | PARTNER",
                "Serial Number,PKID,Manufacturer,Model | PARTNER",
                "Device model,Manufacturer name,Device Serial Number | PARTNER",
                "Manufacturer,Model,Serial Number,Hardware Hash | MMD_SELF",
                "hardware hash,serial number,model,manufacturer | MMD_SELF",
                "Manufacturer,Model,Serial Number,Hardware Hash,Order ID | MMD_SELF",
                "Manufacturer,Model,Serial Number | MMD_PARTNER",
            })
    void recognizesTheDialectByItsHeader(String header, Dialect dialect) {
        Reading reading = Reading.ofLines(header);

        assertThat(reading.refusal()).isNull();
        assertThat(reading.shape().dialect()).isEqualTo(dialect);
        assertThat(reading.shape().header()).containsExactly(header.split(","));
    }

    @Test
    void readsEveryColumnWhereverItStands() {
        Reading reading = Reading.ofLines(
                "assigned user,GROUP TAG,Device Model,manufacturer_name,Hardware-Hash,Windows Product ID,Serial Number",
                "amy@contoso.example,Kiosk,Compass 13,Northwind,T0F=,3863475297787,00042");

        assertThat(reading.device(1))
                .isEqualTo(new DeviceRow(
                        Dialect.PARTNER,
                        "00042",
                        "3863475297787",
                        SentHash.of("T0F="),
                        "Northwind",
                        "Compass 13",
                        "Kiosk",
                        "amy@contoso.example",
                        7,
                        7,
                        List.of()));
    }

    @Test
    void readsPastOurOwnErrorColumnsInBothLanguages() {
        Reading reading = Reading.ofLines(
                "Error Code,Device Serial Number,Error,Hardware Hash,Advice,Foutcode,Fout,Advies",
                "HARDWARE_HASH_INVALID,7,Hardware hash not valid,T0FB,Collect it again,a,b,c");

        assertThat(reading.refusal()).isNull();
        assertThat(reading.device(1).serialNumber()).isEqualTo("7");
        assertThat(reading.device(1).hardwareHash()).isEqualTo(SentHash.of("T0FB"));
    }

    @Test
    void keepsBlanksAndLeadingZerosOfACell() {
        Reading reading = Reading.ofLines(Reading.SCRIPT, "  007 ,,T0FB");

        assertThat(reading.serialNumbers()).containsExactly("  007 ");
    }
}
