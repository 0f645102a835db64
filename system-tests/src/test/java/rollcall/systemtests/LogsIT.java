package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;

/** Looks back at what all services have logged while the tests ran, and while it provoked some more itself. */
@Order(Integer.MAX_VALUE)
class LogsIT {
    private static final int ROWS = 200;

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();

    @Test
    void noLogTellsAHashATokenAUserOrASecret() {
        SampleUpload broken = SampleUpload.of(new SampleDevices(99), ROWS, SampleFormat.INTUNE)
                .damaged(2, List.of(SampleDefect.values()));
        Upload.acknowledged(gateway, "talkative", gateway.upload("talkative", broken))
                .awaitEnd(Duration.ofMinutes(2));
        String list = "{\"devices\":[{\"hardwareHash\":\"T0GDAgEAHAAAAAoA6AOCOgEABgBgW7EdzorHH3g\","
                + "\"assignedUser\":\"amy.winter@contoso.com\"";
        gateway.post("/customers/talkative/deviceBatches", "application/json", list.getBytes(UTF_8));
        gateway.post(
                "/customers/talkative/deviceBatches",
                "application/json",
                list.getBytes(UTF_8),
                "Authorization",
                "Bearer eyJhbGciOiJub25lIn0.eyJvcmdhbml6YXRpb24iOiJ0YWxrYXRpdmUifQ.");

        assertThat(system.secretsInLogs()).isEmpty();
    }
}
