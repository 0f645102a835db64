package rollcall.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;

/**
 * A little of everything that can happen to devices, over when it returns: they are registered, twice in one file, and
 * again; broken; claimed by two; led by a profile; given up, and claimed by another.
 */
final class Lives {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String TAG = "Pilot";
    private static final int ROWS = 400;

    private final Gateway gateway;
    private final String first;
    private final String second;
    private final SampleUpload sample;

    private Lives(Gateway gateway, String name, long seed) {
        this.gateway = gateway;
        this.first = name + "-first";
        this.second = name + "-second";
        this.sample = SampleUpload.of(new SampleDevices(seed), ROWS, SampleFormat.INTUNE)
                .forUsers(TAG, "contoso.example")
                .damaged(
                        20,
                        List.of(
                                SampleDefect.TRUNCATED_HASH,
                                SampleDefect.DUPLICATE,
                                SampleDefect.BAD_GROUP_TAG,
                                SampleDefect.FLIPPED_BIT));
    }

    /** @param name of the customers it happens to */
    static List<Acknowledgement> lived(Gateway gateway, String name, long seed) {
        return new Lives(gateway, name, seed).live();
    }

    private List<Acknowledgement> live() {
        Acknowledgement registered = upload(first, "registered");
        Acknowledgement refused = upload(second, "refused");
        Answer profile = gateway.send(
                "POST",
                "/customers/" + first + "/policies",
                "{\"name\":\"Pilot\",\"groupTags\":[\"%s\"]}".formatted(TAG));
        assertThat(profile.status()).as(profile.toString()).isEqualTo(201);
        await().atMost(SOON)
                .until(() -> gateway.get("/customers/" + first + "/devices?status=REGISTRATION_PENDING&limit=1")
                        .json()
                        .path("items")
                        .isEmpty());
        Acknowledgement again = upload(first, "again");

        List<String> leaving = gateway.get("/customers/" + first + "/devices?limit=20")
                .json()
                .path("items")
                .valueStream()
                .map(device -> device.path("id").asString())
                .toList();
        for (String device : leaving) {
            Answer left =
                    gateway.send("DELETE", "/customers/" + first + "/deviceBatches/" + TAG + "/devices/" + device, "");
            assertThat(left.status()).as(left.toString()).isIn(202, 204);
        }
        return List.of(registered, refused, again, upload(second, "claimed"));
    }

    private Acknowledgement upload(String customer, String key) {
        Upload upload = Upload.acknowledged(gateway, customer, gateway.upload(customer, sample, "Idempotency-Key", key))
                .awaitEnd(SOON);
        return Acknowledgement.of(upload, key, ROWS);
    }
}
