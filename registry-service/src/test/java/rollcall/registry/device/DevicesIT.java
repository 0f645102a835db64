package rollcall.registry.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.receivedAt;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import rollcall.registry.claim.Accepting;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;

@ExtendWith(SharedRegistries.Given.class)
class DevicesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PLACE = Pattern.compile("/customers/contoso/batchJobStatus/([0-9a-f-]{36})");

    private static int devices;

    private final Log log;
    private final Registry registry;

    DevicesIT(SharedRegistries shared) {
        log = shared.log();
        registry = shared.one();
    }

    @Test
    void aDeregisteredDeviceIsGoneAndFreeForAnother() {
        String device = registered("Till");
        String path = "/v1/customers/contoso/deviceBatches/Till/devices/" + device;

        assertThat(call("fabrikam", "DELETE", path.replace("contoso", "fabrikam"), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("contoso", "DELETE", path.replace("Till", "Kiosk"), "").statusCode())
                .isEqualTo(404);
        HttpResponse<String> gone = call("contoso", "DELETE", path, "");
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
        assertThat(Registry.json(call("contoso", "DELETE", path, ""))
                        .get("code")
                        .asString())
                .isEqualTo("DEVICE_NOT_REGISTERED");

        Accepting.send(log, receivedAt(Instant.now(), row(FABRIKAM, "again", ++devices, device)));
        log.flush();
        assertThat(this.<DeviceRegistered>told(
                        TopicCatalogue.DEVICES_REGISTERED,
                        2,
                        told -> told.getDeviceId().equals(device)))
                .extracting(told -> told.getRow().getCustomer())
                .containsExactly("contoso", FABRIKAM);
    }

    @Test
    void aProfileIsAssignedByHandAlsoAsOneClientSpellsIt() {
        String device = registered("Till");
        String kiosk = profile("Kiosk");

        HttpResponse<String> answer =
                call("contoso", "PUT", "/v1/customers/contoso/deviceBatches/Till/devices/%7B2%7D", """
                {"Id":"%s","SerialNumber":"0042","Policies":[{"Key":"OOBE","Value":"%s"}],"Attributes":{"ObjectType":"Device"}}
                """.formatted(
                                device, kiosk));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Registry.json(answer).get("id").asString()).isEqualTo(device);
        assertThat(Registry.json(answer).at("/policies/0/value").asString()).isEqualTo(kiosk);
        assertThat(this.<DeviceChanged>told(
                        TopicCatalogue.DEVICES_HISTORY,
                        1,
                        told -> told.getDeviceId().equals(device)))
                .extracting(DeviceChanged::getWhy, DeviceChanged::getProfileId)
                .containsExactly(tuple("ASSIGNED_BY_HAND", kiosk));
    }

    @Test
    void manyAreAssignedAtOnceAndEachIsToldAsARow() {
        String device = registered("Till");
        String kiosk = profile("Kiosk-2");
        String body = """
                {"devices":[
                  {"id":"%1$s","policies":[{"key":"o_o_b_e","value":"%2$s"}]},
                  {"id":"%1$s","policies":[{"key":"o_o_b_e","value":"nosuch"}]},
                  {"id":"dev:00000000000000000000000000000000","policies":[]}],
                 "setDevices":true}
                """.formatted(device, kiosk);

        HttpResponse<String> answer = call("contoso", "PATCH", "/v1/customers/contoso/DevicePolicyUpdates", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        Matcher place = PLACE.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(place.matches()).isTrue();
        String list = place.group(1);
        assertThat(this.<UploadReceived>told(
                        TopicCatalogue.UPLOADS_RECEIVED,
                        2,
                        told -> told.getUploadId().equals(list)))
                .extracting(UploadReceived::getKind, UploadReceived::getRowCount, UploadReceived::getComplete)
                .containsExactly(tuple("assignment", 3, false), tuple("assignment", 3, true));
        assertThat(this.<DeviceChanged>told(
                        TopicCatalogue.DEVICES_HISTORY,
                        1,
                        told -> told.getRegistrationId().startsWith(list)))
                .extracting(DeviceChanged::getRegistrationId, DeviceChanged::getProfileId)
                .containsExactly(tuple(list + ":1", kiosk));
        assertThat(this.<DeviceRefused>told(
                        TopicCatalogue.DEVICES_REFUSED,
                        2,
                        told -> told.getRow().getUploadId().equals(list)))
                .extracting(
                        told -> told.getRow().getRowNumber(),
                        told -> told.getFinding().getCode())
                .containsExactlyInAnyOrder(tuple(2, "PROFILE_NOT_FOUND"), tuple(3, "DEVICE_NOT_REGISTERED"));
    }

    @Test
    void whatIsNoListIsRefusedAsAWhole() {
        for (String body : List.of(
                "[]",
                "{}",
                "{\"devices\":[]}",
                "{\"devices\":[null]}",
                "{\"devices\":[{\"id\":\"7\"}]}",
                "{\"devices\":[{\"id\":\"dev:00000000000000000000000000000000\",\"policies\":[{\"key\":\"o_o_b_e\",\"value\":\"%s\"}]}]}"
                        .formatted("x".repeat(300 << 10)),
                "{\"devices\":")) {
            assertThat(call("contoso", "PATCH", "/v1/customers/contoso/DevicePolicyUpdates", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void graphsClientsChangeTagAndUserAndDeregister() {
        String device = registered("Till");
        String path = "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/" + device.replace(":", "%3A");
        String user = "{\"userPrincipalName\":\"anna@contoso.example\",\"addressableUserName\":\"Anna\"}";

        assertThat(call("fabrikam", "PATCH", path, user).statusCode()).isEqualTo(404);
        assertThat(call("contoso", "POST", path + "/assignUserToDevice", user).statusCode())
                .isEqualTo(204);
        assertThat(call(
                                "contoso",
                                "POST",
                                path.replace("v1.0", "beta") + "/UpdateDeviceProperties",
                                "{\"groupTag\":\"Kiosk\",\"displayName\":\"till-1\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("contoso", "POST", path + "/unassignUserFromDevice", "").statusCode())
                .isEqualTo(204);
        assertThat(call("contoso", "PATCH", path, "{\"groupTag\":\"\"}").statusCode())
                .isEqualTo(204);
        assertThat(call("contoso", "DELETE", path, "").statusCode()).isEqualTo(204);
        HttpResponse<String> gone = call("contoso", "DELETE", path, "");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Registry.json(gone).at("/error/code").asString()).isEqualTo("DEVICE_NOT_REGISTERED");

        assertThat(this.<DeviceChanged>told(
                        TopicCatalogue.DEVICES_HISTORY,
                        5,
                        told -> told.getDeviceId().equals(device)))
                .extracting(DeviceChanged::getGroupTag, DeviceChanged::getAssignedUser, DeviceChanged::getStatusAfter)
                .containsExactly(
                        tuple("Till", "anna@contoso.example", "REGISTRATION_PENDING"),
                        tuple("Kiosk", null, "REGISTRATION_PENDING"),
                        tuple("Kiosk", "", "REGISTRATION_PENDING"),
                        tuple("", null, "REGISTRATION_PENDING"),
                        tuple("", null, "DEREGISTERED"));
    }

    private HttpResponse<String> call(String organization, String method, String path, String body) {
        return registry.call(organization, method, path, body);
    }

    private String profile(String tag) {
        return Registry.json(call(
                        "contoso",
                        "POST",
                        "/v1/customers/contoso/policies",
                        "{\"name\":\"%1$s\",\"groupTags\":[\"%1$s\"]}".formatted(tag)))
                .get("id")
                .asString();
    }

    /** A device of Contoso's that bears the tag. */
    private String registered(String tag) {
        int number = ++devices;
        String device = "dev:d%031x".formatted(number);
        DeviceAccepted row = tagged(tag, row("first", number, device));
        Accepting.send(log, row);
        log.flush();
        told(
                TopicCatalogue.DEVICES_REGISTERED,
                1,
                (DeviceRegistered told) -> told.getDeviceId().equals(device));
        return device;
    }

    /** What was told of that, once it is so much. */
    @SuppressWarnings("unchecked")
    private <T extends SpecificRecord> List<T> told(Topic topic, int count, Predicate<T> wanted) {
        return log
                .read(
                        topic,
                        found -> found.stream()
                                        .filter(record -> wanted.test((T) log.event(record)))
                                        .count()
                                >= count,
                        PATIENCE)
                .stream()
                .map(record -> (T) log.event(record))
                .filter(wanted)
                .toList();
    }
}
