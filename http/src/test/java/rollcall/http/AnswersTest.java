package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest extends DoorTest {

    @Test
    void keepTheOrderOfTheirMembersAndLeaveOutWhatIsUnknown() {
        assertThat(get("/v1/upload").body())
                .isEqualTo("{\"id\":\"u1\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"devices\":[]}");
    }
}
