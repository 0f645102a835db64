package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowNameTest {
    private static final String UPLOAD = "0198f0a1-2b3c-7def-8123-456789abcdef";

    @Test
    void isReadFromTheIdItIsWrittenAs() {
        RowName row = new RowName(UUID.fromString(UPLOAD), 999_999_999);

        assertThat(RowName.parse(row.registrationId())).contains(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                UPLOAD,
                UPLOAD + ":",
                UPLOAD + ":0",
                UPLOAD + ":01",
                UPLOAD + ":-1",
                UPLOAD + ":+1",
                UPLOAD + ":1x",
                UPLOAD + ":1234567890",
                UPLOAD + "/1",
                "0198F0A1-2b3c-7def-8123-456789abcdef:1",
                "0198f0a1x2b3c-7def-8123-456789abcdef:1",
                "198f0a1-2b3c-7def-8123-456789abcdef:1",
                "row-7:1"
            })
    void isNotReadFromAnythingElse(String registrationId) {
        assertThat(RowName.parse(registrationId)).isEmpty();
    }
}
