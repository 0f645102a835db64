package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.row.Column;

class FindingTest {

    @Test
    void hintsAtAHashThatSlippedIntoAnotherColumn() {
        String hash = Rows.hash().text();

        assertThat(found(hash).value()).isEqualTo(hash.substring(0, 8) + "…");
        assertThat(found("  " + hash.substring(0, 76) + "\r\n" + hash.substring(76))
                        .value())
                .hasSize(9);
    }

    @Test
    void cutsALongText() {
        assertThat(found("many words ".repeat(10)).value()).hasSize(64).endsWith("…");
    }

    @Test
    void masksAUserWhoSlippedIntoAnotherColumn() {
        assertThat(found("anna@contoso.com").value()).isEqualTo("a…@contoso.com");
    }

    @Test
    void makesInvisibleAndBrokenCharactersVisible() {
        assertThat(found("a\u0000b\uD800c\u202Ed").value()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        assertThat(found("pair \uD83D\uDE00").value()).isEqualTo("pair \uD83D\uDE00");
    }

    @Test
    void refusesArgumentsItsReasonDoesNotTell() {
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.of(Reason.TAG_DOTS, Column.GROUP_TAG, ".", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.of(Reason.UNDECIDED));
    }

    private static Finding found(String value) {
        return Finding.of(Reason.TAG_DOTS, Column.GROUP_TAG, value);
    }
}
