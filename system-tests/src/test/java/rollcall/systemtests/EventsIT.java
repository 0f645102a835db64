package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens is told through the front door while it happens, and again to whoever was cut off. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EventsIT {
    private static final String CUSTOMER = "listening";

    private final Gateway gateway = SystemUnderTest.shared().gateway();

    @Test
    void tellsWhatBecomesOfEachRowAndThenOfTheUpload() {
        String beginning;
        Upload upload;
        try (Stream<String> events = gateway.events(CUSTOMER, "")) {
            Iterator<String> lines = events.iterator();
            beginning = next(lines, "id: ");
            SampleUpload sample = SampleUpload.of(new SampleDevices(4711), 20, SampleFormat.INTUNE)
                    .forUsers("Microsoft365Managed_Autopilot", "contoso.example");
            upload = Upload.acknowledged(gateway, CUSTOMER, gateway.upload(CUSTOMER, sample));

            assertToldWhole(lines, upload);
        }
        try (Stream<String> events = gateway.events(CUSTOMER, beginning)) {
            assertToldWhole(events.iterator(), upload);
        }
    }

    private static void assertToldWhole(Iterator<String> lines, Upload upload) {
        List<String> statuses = new ArrayList<>();
        String event = next(lines, "event: ");
        while (!event.equals("upload-finished")) {
            JsonNode data = JsonMapper.shared().readTree(next(lines, "data: "));
            if (event.equals("device-status")) {
                statuses.add(data.path("status").asString());
            }
            event = next(lines, "event: ");
        }
        JsonNode finished = JsonMapper.shared().readTree(next(lines, "data: "));
        assertThat(finished).isEqualTo(upload.json());
        assertThat(statuses).hasSize(20).containsOnly("READY_FOR_USER");
    }

    private static String next(Iterator<String> lines, String field) {
        String line = lines.next();
        while (!line.startsWith(field)) {
            line = lines.next();
        }
        return line.substring(field.length());
    }
}
