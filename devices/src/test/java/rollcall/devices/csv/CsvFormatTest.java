package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    @ParameterizedTest
    @ValueSource(chars = {'|', '"', '\n', 'a', ' ', '\0'})
    void refusesADelimiterThatNoHeaderWouldShow(char delimiter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CsvFormat(Encoding.UTF_8, delimiter, LineEnd.LF, false));
    }

    @ParameterizedTest
    @EnumSource
    void findsALineEndByItsCharacters(LineEnd lineEnd) {
        assertThat(LineEnd.of(lineEnd.text())).isEqualTo(lineEnd);
    }

    @Test
    void knowsNoOtherLineEnds() {
        assertThatIllegalArgumentException().isThrownBy(() -> LineEnd.of("\u2028"));
    }
}
