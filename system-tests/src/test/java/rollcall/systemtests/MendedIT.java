package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleEncoding;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleRow;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;

/** The file of failed rows is worked on and sent again as it is. */
class MendedIT {
    private static final int ROWS = 8;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Gateway gateway = SystemUnderTest.shared().gateway();

    @ParameterizedTest
    @CsvSource({
        "SCRIPT, UTF_16LE_WITH_MARK, UTF-16LE, en, Advice",
        "INTUNE, WINDOWS_1252, windows-1252, nl, Advies",
        "PARTNER_CENTER, UTF_8_WITH_MARK, UTF-8, en, Advice",
        "MMD_SELF, UTF_16BE_WITH_MARK, UTF-16BE, nl, Advies"
    })
    void whoMendsNothingButTheFaultyCellsGetsTheRestRegistered(
            SampleFormat format, SampleEncoding encoding, Charset charset, String language, String advice) {
        String customer = "mended-" + format.ordinal();
        SampleUpload sample = SampleUpload.of(new SampleDevices(620 + format.ordinal()), ROWS, format)
                .encoded(encoding)
                .damaged(2, List.of(SampleDefect.TRUNCATED_HASH, SampleDefect.FLIPPED_BIT));
        Upload first = send(customer, Gateway.bytes(sample));
        assertThat(first.count("rejected")).isEqualTo(ROWS / 2);

        Answer failed = gateway.send(
                "GET", first.path() + "/failed.csv", "", "Accept", "text/csv", "Accept-Language", language);
        assertThat(failed.status()).as(failed.toString()).isEqualTo(200);
        String file = new String(failed.body(), charset);
        assertThat(file.lines().findFirst().orElseThrow()).endsWith(advice);
        for (int row = 2; row <= ROWS; row += 2) {
            String faulty = sample.row(row).hardwareHash();
            assertThat(file).contains(faulty);
            file = file.replace(faulty, SampleRow.of(sample.device(row)).hardwareHash());
        }
        Upload second = send(customer, file.getBytes(charset));

        assertThat(second.rows())
                .hasSize(ROWS / 2)
                .allSatisfy(row -> assertThat(row.path("outcome").asString())
                        .as(row.toString())
                        .isEqualTo("registered"));
    }

    @Test
    void theTagOfTheFirstAddressIsGivenAgainByTheSecond() {
        SampleUpload sample = SampleUpload.of(new SampleDevices(628), ROWS, SampleFormat.SCRIPT)
                .encoded(SampleEncoding.UTF_8)
                .damaged(2, List.of(SampleDefect.TRUNCATED_HASH));
        Upload first = send("mended-tag", "?groupTag=Till", Gateway.bytes(sample));
        String file = gateway.send("GET", first.path() + "/failed.csv", "", "Accept", "text/csv")
                .text();
        for (int row = 2; row <= ROWS; row += 2) {
            file = file.replace(
                    sample.row(row).hardwareHash(),
                    SampleRow.of(sample.device(row)).hardwareHash());
        }

        Upload second = send("mended-tag", "?groupTag=Till", file.getBytes(StandardCharsets.UTF_8));

        assertThat(second.rows())
                .hasSize(ROWS / 2)
                .allSatisfy(row -> assertThat(row.path("groupTag").asString()).isEqualTo("Till"));
    }

    private Upload send(String customer, byte[] file) {
        return send(customer, "", file);
    }

    private Upload send(String customer, String query, byte[] file) {
        return Upload.acknowledged(
                        gateway,
                        customer,
                        gateway.post("/customers/" + customer + "/deviceBatches" + query, "text/csv", file))
                .awaitEnd(SOON);
    }
}
