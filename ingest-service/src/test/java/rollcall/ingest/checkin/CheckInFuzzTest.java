package rollcall.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import rollcall.devices.identity.DeviceId;
import rollcall.http.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Runs its committed inputs in every build, and looks for new ones for a while: {@code docs/fuzzing.md}. */
class CheckInFuzzTest {
    private static final int MOST = 20;
    private static final Instant TOLD = Instant.parse("2026-06-01T00:00:00Z");
    private static final CheckInBody BODY = new CheckInBody(new JsonMapper(), 1_000, MOST);

    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void readsOrRefusesAnyListOfSightings(byte[] bytes) {
        List<SeenDevice> seen;
        try {
            seen = BODY.read(new ByteArrayInputStream(bytes));
        } catch (Refusal refusal) {
            assertThat(refusal.getStatusCode().value()).isEqualTo(400);
            assertThat(refusal.getBody().getDetail()).isNotBlank();
            return;
        }
        assertThat(seen).hasSizeLessThanOrEqualTo(MOST);
        for (SeenDevice device : seen) {
            assertThat(DeviceId.isWellFormed(device.deviceId())).isTrue();
            assertThat(device.notAfter(TOLD)).isBetween(Instant.EPOCH, TOLD);
        }
    }
}
