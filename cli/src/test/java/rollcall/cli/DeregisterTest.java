package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeregisterTest {
    private static final String CUSTOMER = "/v1/customers/contoso";
    private static final String DEVICES = CUSTOMER + "/devices";
    private static final String UPLOAD = "4f0c2b1e-7f3a-4c2e-9d55-2f1d9a4b7c10";
    private static final String ID = "dev:3f0c9a5e7b1d4c2a8e6f0b9d7c5a3e1f";

    private final TestServer server = new TestServer();

    @TempDir
    private Path home;

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aDeviceIsNamedByItsSerialNumberAndLeavesFromItsGroup() {
        String batch = CUSTOMER + "/deviceBatches/Field A+B/devices/" + ID;
        server.on(DEVICES, 200, list(device("PF1", "Field A+B"), device("PF12", ""), failed("PF1")))
                .on(batch, 204, "");

        Typed.Answer answer = typed().run("deregister", "PF1");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualToIgnoringNewLines("Deregistered PF1.");
        assertThat(server.asked(batch)).extracting(TestServer.Asked::method).containsExactly("DELETE");
    }

    @Test
    void aDeviceWithoutATagLeavesFromTheUploadThatRegisteredIt() {
        String batch = CUSTOMER + "/deviceBatches/" + UPLOAD + "/devices/" + ID;
        server.on(DEVICES + "/" + ID, 200, whole()).on(batch, 202, "");

        Typed.Answer answer = typed().run("deregister", ID);

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(server.asked(batch)).hasSize(1);
        assertThat(answer.out()).contains("not decided yet", "rollcall device " + ID);
    }

    @Test
    void nothingLeavesWhereOneOfTheNamedIsNotThere() {
        server.on(DEVICES, 200, list(device("PF1", "A")))
                .on(DEVICES + "/" + ID, 200, "{\"id\":\"" + ID + "\",\"status\":\"DEREGISTERED\",\"timeline\":[]}");

        Typed.Answer unknown = typed().run("deregister", "PF1", "PF2");
        Typed.Answer former = typed().run("deregister", "PF1", ID);

        assertThat(unknown.status()).isEqualTo(5);
        assertThat(unknown.err()).contains("serial number PF2");
        assertThat(former.status()).isEqualTo(5);
        assertThat(former.err()).contains(ID, "deregistered already");
        assertThat(server.asked(CUSTOMER + "/deviceBatches/A/devices/" + ID)).isEmpty();
    }

    @Test
    void ofDevicesWithOneSerialNumberTheOneThatIsMeantIsNamedById() {
        server.on(DEVICES, 200, list(device("PF1", "A"), device("PF1", "A")));

        Typed.Answer answer = typed().run("deregister", "PF1");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("2 devices", "rollcall device PF1");
    }

    @Test
    void thoseThatAFilterFindsAreCountedAndAskedFor() {
        server.on(DEVICES, 200, "{\"totalCount\":12,\"items\":[]}")
                .on(DEVICES, 200, "{\"totalCount\":5,\"items\":[]}")
                .on(DEVICES, 202, "{\"commandId\":\"c\",\"devices\":7}");

        Typed.Answer answer = typed().answering("yes\n").run("deregister", "--tag", "Kiosk", "--profile", "kiosk");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("7 devices will be nobody's. Go on? [y/N]");
        assertThat(answer.out()).contains("7 devices asked to leave");
        assertThat(server.asked(DEVICES)).extracting(TestServer.Asked::method).containsExactly("GET", "GET", "DELETE");
        assertThat(server.asked(DEVICES).get(1).query()).contains("status=REGISTRATION_FAILED", "groupTag=Kiosk");
        assertThat(server.asked(DEVICES).get(2).query().split("&"))
                .containsExactlyInAnyOrder("groupTag=Kiosk", "profileId=kiosk");
    }

    @Test
    void nobodyLeavesWithoutAYes() {
        server.on(DEVICES, 200, "{\"totalCount\":1,\"items\":[]}");

        Typed.Answer no = typed().answering("\n").run("deregister", "--status", "inactive");
        Typed.Answer script = typed().input("yes\n").run("deregister", "--status", "inactive");

        assertThat(no.status()).isEqualTo(130);
        assertThat(no.err()).contains("1 device will", "Nothing was done.");
        assertThat(script.status()).isEqualTo(2);
        assertThat(script.err()).contains("1 device will", "--yes");
        assertThat(server.asked(DEVICES)).extracting(TestServer.Asked::method).containsOnly("GET");
    }

    @Test
    void anUploadIsUndoneWithoutAskingWhereSomebodySaidYes() {
        String devices = CUSTOMER + "/uploads/" + UPLOAD + "/devices";
        server.on(devices, 202, "{\"commandId\":\"c\",\"devices\":54}");

        Typed.Answer answer = typed().run("deregister", "--upload", UPLOAD, "--yes");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("54 devices asked to leave");
        assertThat(server.asked(devices)).extracting(TestServer.Asked::method).containsExactly("DELETE");
        assertThat(server.asked(CUSTOMER + "/uploads/" + UPLOAD)).isEmpty();
    }

    @Test
    void whatIsMeantIsSaidInOneWay() {
        assertThat(typed().run("deregister").status()).isEqualTo(2);
        assertThat(typed().run("deregister", "PF1", "--tag", "A").status()).isEqualTo(2);
        assertThat(typed().run("deregister", "--tag", "A", "--upload", UPLOAD).status())
                .isEqualTo(2);
        assertThat(typed().run("deregister", "--tag", "", "--status", "active", "--yes")
                        .err())
                .contains("A filter without a value finds everything");
        assertThat(server.asked(DEVICES)).isEmpty();
    }

    private static String list(String... devices) {
        return "{\"totalCount\":" + devices.length + ",\"items\":[" + String.join(",", devices) + "]}";
    }

    private static String whole() {
        return device("PF1", "").replace("\"rowNumber\"", "\"timeline\":[],\"rowNumber\"");
    }

    private static String device(String serial, String tag) {
        return "{\"id\":\"" + ID + "\",\"status\":\"READY_FOR_USER\",\"statusText\":\"Ready for user\","
                + "\"serialNumber\":\"" + serial + "\",\"groupTag\":\"" + tag + "\",\"registrationId\":\"r\","
                + "\"uploadId\":\"" + UPLOAD + "\",\"rowNumber\":1}";
    }

    private static String failed(String serial) {
        return device(serial, "").replace("\"rowNumber\"", "\"code\":\"HARDWARE_HASH_INVALID\",\"rowNumber\"");
    }

    private Typed typed() {
        return new Typed(home)
                .with("ROLLCALL_SERVER", server.address())
                .with("ROLLCALL_TOKEN", ExitStatusTest.token("contoso"));
    }
}
