package rollcall.devices.sample;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class SampleFormatTest {
    private static final SampleRow ROW =
            new SampleRow("0042", "1234567890123", "T0EA", "Northwind", "Größe 13", "Sales", "a@contoso.com");

    private static byte[] bytes(SampleFormat format, SampleEncoding encoding, String batchId) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SampleWriter writer = format.writeTo(out, encoding, batchId)) {
            writer.write(ROW);
            writer.write(ROW.withSerialNumber("\"4\\3\"").withProductKey(""));
        }
        return out.toByteArray();
    }

    private static String text(SampleFormat format, Charset charset) throws IOException {
        return new String(bytes(format, format.encoding(), ""), charset);
    }

    @Test
    void writesTheScriptsFileAsPowerShellDoes() throws IOException {
        assertThat(text(SampleFormat.SCRIPT, UTF_16LE))
                .isEqualTo("\uFEFFDevice Serial Number,Windows Product ID,Hardware Hash\r\n"
                        + "0042,1234567890123,T0EA\r\n"
                        + "\"4\\3\",,T0EA\r\n");
    }

    @Test
    void writesIntunesFileWithTagAndUser() throws IOException {
        assertThat(text(SampleFormat.INTUNE, UTF_8))
                .startsWith("Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User\r\n"
                        + "0042,1234567890123,T0EA,Sales,a@contoso.com\r\n");
    }

    @Test
    void writesPartnerCentersFileWithACommaTooMany() throws IOException {
        assertThat(text(SampleFormat.PARTNER_CENTER, UTF_8))
                .startsWith(
                        "\uFEFFDevice serial number,Windows product ID,Hardware hash,Manufacturer name,Device model\r\n"
                                + "0042,1234567890123,T0EA,Northwind,Größe 13,\r\n");
    }

    @Test
    void writesTheOldFilesOfManagedDesktop() throws IOException {
        Charset ansi = Charset.forName("windows-1252");

        assertThat(text(SampleFormat.MMD_SELF, ansi))
                .startsWith("Manufacturer,Model,Serial Number,Hardware Hash\r\nNorthwind,Größe 13,0042,T0EA\r\n");
        assertThat(text(SampleFormat.MMD_PARTNER, ansi))
                .startsWith("Manufacturer,Model,Serial Number\r\nNorthwind,Größe 13,0042\r\n");
    }

    @Test
    void writesTheBodyThatCreatesABatch() throws IOException {
        assertThat(new String(bytes(SampleFormat.JSON, SampleEncoding.UTF_8, "Sales"), UTF_8))
                .isEqualTo("""
                        {"batchId":"Sales","devices":[
                        {"serialNumber":"0042","productKey":"1234567890123","hardwareHash":"T0EA",\
                        "oemManufacturerName":"Northwind","modelName":"Größe 13"},
                        {"serialNumber":"\\u00224\\u005c3\\u0022","hardwareHash":"T0EA",\
                        "oemManufacturerName":"Northwind","modelName":"Größe 13"}
                        ]}
                        """);
    }

    @Test
    void writesAnyFormatInAnyEncoding() throws IOException {
        String big = new String(bytes(SampleFormat.INTUNE, SampleEncoding.UTF_16BE_WITH_MARK, ""), UTF_16BE);

        assertThat(big).startsWith("\uFEFFDevice Serial Number,");
    }
}
