package rollcall.status.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.schemas.TopicCatalogue;

class LetterIdTest {
    @Test
    void isWhatKafkasToolsCallThePlace() {
        LetterId id = new LetterId(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, 3, 1_234_567_890_123L);

        assertThat(id).hasToString("rollcall.devices.deregistration-requested-dlt-3-1234567890123");
        assertThat(LetterId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rollcall.devices.uploaded-dlt",
                "rollcall.devices.uploaded-3-17",
                "rollcall.nothing-dlt-3-17",
                "rollcall.devices.uploaded-dlt-3-17-",
                "rollcall.devices.uploaded-dlt--3-17",
                "rollcall.devices.uploaded-dlt-3-9999999999999999999",
                "rollcall.devices.uploaded-dlt-99999-17",
                "rollcall.devices.uploaded-dlt-6-17",
                "rollcall.devices.uploaded-dlt-x-17"
            })
    void isNothingElse(String text) {
        assertThat(LetterId.parse(text)).isEmpty();
    }
}
