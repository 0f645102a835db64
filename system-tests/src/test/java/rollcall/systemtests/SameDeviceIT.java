package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleEncoding;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleRow;
import rollcall.devices.sample.SampleUpload;
import rollcall.devices.sample.SampleWriter;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;

/** A device is the same device however it is told. */
class SameDeviceIT {
    private static final int ROWS = 20;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Gateway gateway = SystemUnderTest.shared().gateway();
    private final SampleDevices devices = new SampleDevices(101);

    @Test
    void theSameRowsInFourFormatsAreTheSameDevices() {
        String customer = "four-formats";
        SampleUpload script = SampleUpload.of(devices, ROWS, SampleFormat.SCRIPT);
        SampleUpload intune = SampleUpload.of(devices, ROWS, SampleFormat.INTUNE)
                .forUsers("Microsoft365Managed_Autopilot", "contoso.example");
        SampleUpload partnerCenter = SampleUpload.of(devices, ROWS, SampleFormat.PARTNER_CENTER);
        SampleUpload json = SampleUpload.of(devices, ROWS, SampleFormat.JSON);

        Upload first = upload(customer, script);
        assertThat(first.count("registered")).isEqualTo(ROWS);
        List<String> ids = deviceIds(first);

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("dev:"));
        for (SampleUpload again : List.of(intune, partnerCenter, json)) {
            Upload other = upload(customer, again);
            assertThat(deviceIds(other)).as(again.format().name()).isEqualTo(ids);
            assertThat(other.count("unchanged")).as(again.format().name()).isEqualTo(ROWS);
        }
    }

    @Test
    void theScriptsFileIsUtf16WithByteOrderMarkAndNoQuotes() {
        byte[] file = Gateway.bytes(SampleUpload.of(devices, 1, SampleFormat.SCRIPT));
        String text = new String(file, 2, file.length - 2, java.nio.charset.StandardCharsets.UTF_16LE);

        assertThat(file).startsWith(0xFF, 0xFE);
        assertThat(text).contains("\r\n").doesNotContain("\"");
    }

    @Test
    void twoCollectionsOfADeviceAreOneDevice() throws IOException {
        String customer = "two-collections";
        SampleRow once = SampleRow.of(devices.device(500));
        SampleRow again = once.withHardwareHash(devices.device(500).hardwareHash(1));
        assertThat(again.hardwareHash()).isNotEqualTo(once.hardwareHash());

        Upload first = upload(customer, once);
        Upload second = upload(customer, again);

        assertThat(first.count("registered")).isEqualTo(1);
        assertThat(second.code("ALREADY_REGISTERED")).isEqualTo(1);
        assertThat(deviceIds(second)).isEqualTo(deviceIds(first));
    }

    @Test
    void anotherOrganizationsDeviceStaysTheirs() throws IOException {
        SampleRow row = SampleRow.of(devices.device(600));
        upload("first-owner", row);

        Upload late = upload("late-comer", row);

        assertThat(late.count("refused")).isEqualTo(1);
        assertThat(late.code("CLAIMED_BY_OTHER_ORGANIZATION")).isEqualTo(1);
        assertThat(late.rows().toString()).doesNotContain("first-owner");
    }

    private Upload upload(String customer, SampleUpload sample) {
        return Upload.acknowledged(gateway, customer, gateway.upload(customer, sample))
                .awaitEnd(SOON);
    }

    private Upload upload(String customer, SampleRow row) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SampleWriter writer = SampleFormat.SCRIPT.writeTo(file, SampleEncoding.UTF_8, "")) {
            writer.write(row);
        }
        return Upload.acknowledged(
                        gateway,
                        customer,
                        gateway.post("/customers/" + customer + "/deviceBatches", "text/csv", file.toByteArray()))
                .awaitEnd(SOON);
    }

    private static List<String> deviceIds(Upload upload) {
        return upload.rows().stream().map(row -> row.get("deviceId").asString()).toList();
    }
}
