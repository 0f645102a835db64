package rollcall.systemtests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;

/** Every row ends, with the outcome and the code it deserves, and can be asked for. */
class OutcomesIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Gateway gateway = SystemUnderTest.shared().gateway();

    @Test
    void everyBrokenRowOfASampleCarriesItsOwnCode() {
        String customer = "broken-rows";
        SampleUpload sample = SampleUpload.of(new SampleDevices(102), 500, SampleFormat.INTUNE)
                .forUsers("Microsoft365Managed_Autopilot", "contoso.example")
                .damaged(5, List.of(SampleDefect.values()));

        Upload upload = Upload.acknowledged(gateway, customer, gateway.upload(customer, sample))
                .awaitEnd(SOON);

        List<JsonNode> rows = upload.rows();
        assertThat(rows).hasSize(500);
        for (JsonNode row : rows) {
            int number = row.get("rowNumber").asInt();
            String expected = sample.defect(number)
                    .map(SampleDefect::codeInOwnUpload)
                    .filter(code -> !code.isEmpty())
                    .orElse("");
            if (expected.isEmpty()) {
                assertThat(row.get("outcome").asString()).as(row.toString()).isEqualTo("registered");
            } else {
                assertThat(row.toString()).as("row " + number).contains('"' + expected + '"');
                assertThat(row.get("outcome").asString()).isIn("rejected", "refused");
            }
            assertThat(row.get("line").asInt()).isEqualTo(number + 1);
        }
        assertConserved(upload, 500);
    }

    @Test
    void thePublishedSampleOfASurfaceLaptopIsMendedAndReadyForItsUser() throws IOException {
        String customer = "surface";
        String row = "Manufacturer,Model,Serial Number,Hardware Hash\nMicrosoft,Surface Laptop,016520771357,"
                + surface() + "\n";

        Upload upload = Upload.acknowledged(
                        gateway,
                        customer,
                        gateway.post(
                                "/customers/" + customer + "/deviceBatches?groupTag=Microsoft365Managed_Autopilot",
                                "text/csv",
                                row.getBytes(StandardCharsets.UTF_8)))
                .awaitEnd(SOON);

        assertThat(upload.count("registered")).isEqualTo(1);
        assertThat(upload.rows().get(0).get("warnings").toString()).contains("HARDWARE_HASH_MENDED");
        Answer devices = gateway.get("/customers/" + customer + "/devices?q=016520771357");
        JsonNode device = devices.json().get("items").get(0);
        assertThat(device.get("status").asString()).isEqualTo("READY_FOR_USER");
        assertThat(device.get("serialNumber").asString()).isEqualTo("016520771357");
    }

    @Test
    void aTagThatNoProfileBearsLeavesTheDevicePendingAndNamesTheNearest() {
        String customer = "misspelt-tag";
        SampleUpload sample = SampleUpload.of(new SampleDevices(103), 1, SampleFormat.INTUNE)
                .forUsers("microsoft365managed_autopilot", "contoso.example");

        Upload upload = Upload.acknowledged(gateway, customer, gateway.upload(customer, sample))
                .awaitEnd(SOON);

        assertThat(upload.count("registered")).isEqualTo(1);
        assertThat(upload.rows().get(0).get("warnings").toString()).contains("Microsoft365Managed_Autopilot");
        assertThat(gateway.get("/customers/" + customer + "/devices").text()).contains("REGISTRATION_PENDING");
    }

    @Test
    void theSameRequestWithTheSameKeyIsTheSameUploadAndChangesNothing() {
        String customer = "retry";
        SampleUpload sample = SampleUpload.of(new SampleDevices(104), 50, SampleFormat.PARTNER_CENTER);
        String[] key = {"Idempotency-Key", "delivery-1"};

        Upload once = Upload.acknowledged(gateway, customer, gateway.upload(customer, sample, key))
                .awaitEnd(SOON);
        Upload again = Upload.acknowledged(gateway, customer, gateway.upload(customer, sample, key))
                .awaitEnd(SOON);
        Answer other = gateway.upload(customer, sample.startingAt(50), key);

        assertThat(again).isEqualTo(once);
        assertThat(again.count("registered")).isEqualTo(50);
        assertThat(other.status()).as(other.toString()).isEqualTo(409);
    }

    @Test
    void partnerCentersClientsSeeEveryRowInInputOrder() {
        String customer = "partner-center";
        SampleUpload sample = SampleUpload.of(new SampleDevices(105), 30, SampleFormat.JSON)
                .damaged(10, List.of(SampleDefect.TRUNCATED_HASH));

        Upload upload = Upload.acknowledged(gateway, customer, gateway.upload(customer, sample))
                .awaitEnd(SOON);
        JsonNode status = gateway.get("/customers/" + customer + "/BatchJobStatus/" + upload.id())
                .json();

        assertThat(status.get("status").asString()).isEqualTo("finished_with_errors");
        assertThat(status.get("devicesStatus")).hasSize(30);
        assertThat(status.get("devicesStatus").get(9).get("errorCode").asString())
                .contains("802");
        assertThat(status.get("devicesStatus").get(8).get("status").asString()).isEqualTo("finished");
    }

    @Test
    void aFileWithAnUnknownColumnIsRefusedAsAWholeAndNamed() {
        Answer answer = gateway.post(
                "/customers/bad-header/deviceBatches",
                "text/csv",
                "Device Serial Number,Windows Product ID,Hardwear Hash\n1,,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text()).contains("Hardwear Hash").contains("Hardware Hash");
        assertThat(answer.json().get("line").asInt()).isEqualTo(1);
        assertThat(gateway.get("/customers/bad-header/uploads").json().get("items"))
                .isEmpty();
    }

    private static void assertConserved(Upload upload, int rows) {
        Map<String, Long> outcomes = upload.rows().stream()
                .collect(groupingBy(row -> row.get("outcome").asString(), counting()));
        long counted = outcomes.values().stream().mapToLong(Long::longValue).sum();

        assertThat(counted).isEqualTo(rows);
        outcomes.forEach((outcome, count) -> assertThat(upload.count(outcome)).isEqualTo(count.intValue()));
    }

    private static String surface() throws IOException {
        try (InputStream file = OutcomesIT.class.getResourceAsStream("/hashes/microsoft-sample-surface-laptop.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }
}
