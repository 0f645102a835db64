package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;

/** What becomes of devices after their registration, through the front door. */
class LifeIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Gateway gateway = SystemUnderTest.shared().gateway();

    @Test
    void anUploadIsUndoneItsDevicesAreAnothersAndTheirPastIsTheFormerOwners() {
        SampleUpload sample = SampleUpload.of(new SampleDevices(601), 40, SampleFormat.SCRIPT);
        Upload first = upload("life-first", sample);
        String device = devices("life-first").get(0).path("id").asString();

        Answer undone = gateway.send("DELETE", first.path() + "/devices", "");
        assertThat(undone.status()).as(undone.toString()).isEqualTo(202);
        assertThat(undone.json().path("devices").asInt()).isEqualTo(40);
        await().atMost(SOON).until(() -> devices("life-first").isEmpty());

        Upload second = upload("life-second", sample);
        assertThat(second.count("registered")).isEqualTo(40);
        JsonNode past = gateway.get("/customers/life-first/devices/" + device).json();
        JsonNode present =
                gateway.get("/customers/life-second/devices/" + device).json();
        assertThat(past.path("status").asString()).isEqualTo("DEREGISTERED");
        assertThat(past.toString()).doesNotContain("life-second").contains("life-first");
        assertThat(present.path("status").asString()).isNotEqualTo("DEREGISTERED");
        assertThat(present.toString()).doesNotContain("life-first");
    }

    @Test
    void oneDeviceLeavesItsBatchAndCanBeRegisteredAgain() {
        SampleUpload sample = SampleUpload.of(new SampleDevices(602), 1, SampleFormat.INTUNE)
                .forUsers("Microsoft365Managed_Autopilot", "contoso.example");
        upload("life-one", sample);
        String device = devices("life-one").get(0).path("id").asString();
        String path = "/customers/life-one/deviceBatches/Microsoft365Managed_Autopilot/devices/" + device;

        assertThat(gateway.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(gateway.send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(upload("life-one", sample).count("registered")).isEqualTo(1);
    }

    @Test
    void aListShowsWhatHasJustLeftNoMore() {
        upload(
                "life-listed",
                SampleUpload.of(new SampleDevices(604), 20, SampleFormat.INTUNE)
                        .forUsers("Microsoft365Managed_Autopilot", "contoso.example"));
        String batch = "/customers/life-listed/deviceBatches/Microsoft365Managed_Autopilot/devices/";

        List<JsonNode> listed = devices("life-listed");
        while (!listed.isEmpty()) {
            String device = listed.get(0).path("id").asString();
            assertThat(gateway.send("DELETE", batch + device, "").status()).isEqualTo(204);
            List<JsonNode> left = devices("life-listed");
            assertThat(left).hasSize(listed.size() - 1).isSubsetOf(listed);
            listed = left;
        }
    }

    @Test
    void aProfileByHandAndAnotherTagAreFoundWherePartnerCentersClientsLook() {
        SampleUpload sample =
                SampleUpload.of(new SampleDevices(603), 2, SampleFormat.INTUNE).forUsers("Till", "contoso.example");
        upload("life-hand", sample);
        assertThat(devices("life-hand"))
                .extracting(device -> device.path("status").asString())
                .containsOnly("REGISTRATION_PENDING");
        String device = devices("life-hand").get(0).path("id").asString();
        String profile = gateway.send("POST", "/customers/life-hand/policies", "{\"name\":\"By hand\"}")
                .json()
                .path("id")
                .asString();

        Answer list = gateway.send(
                "PATCH",
                "/customers/life-hand/DevicePolicyUpdates",
                "{\"Devices\":[{\"Id\":\"%s\",\"Policies\":[{\"Key\":\"OOBE\",\"Value\":\"%s\"}]}]}"
                        .formatted(device, profile));
        assertThat(list.status()).as(list.toString()).isEqualTo(202);
        await().atMost(SOON)
                .until(() -> gateway.get(list.header("Location"))
                        .json()
                        .path("status")
                        .asString()
                        .equals("finished"));
        awaitDevice("life-hand", device, one -> one.path("status").asString().equals("READY_FOR_USER"));

        SampleUpload retagged = sample.forUsers("Counter", "contoso.example");
        Upload reported = upload("life-hand", retagged);
        assertThat(reported.rows().toString()).contains("DEVICE_DIFFERS");
        Upload updated = upload("life-hand", retagged, "?onExisting=update");
        assertThat(updated.count("unchanged")).isEqualTo(2);
        awaitDevice("life-hand", device, one -> one.path("groupTag").asString().equals("Counter"));
    }

    private void awaitDevice(String customer, String device, Predicate<JsonNode> wanted) {
        await().atMost(SOON)
                .until(() -> wanted.test(gateway.get("/customers/" + customer + "/devices/" + device)
                        .json()));
    }

    private List<JsonNode> devices(String customer) {
        return gateway.get("/customers/" + customer + "/devices")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private Upload upload(String customer, SampleUpload sample) {
        return upload(customer, sample, "");
    }

    private Upload upload(String customer, SampleUpload sample, String parameters) {
        return Upload.acknowledged(
                        gateway,
                        customer,
                        gateway.post(
                                "/customers/" + customer + "/deviceBatches" + parameters,
                                sample.format().mediaType(),
                                Gateway.bytes(sample)))
                .awaitEnd(SOON);
    }
}
