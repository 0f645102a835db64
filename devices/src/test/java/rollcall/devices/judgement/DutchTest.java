package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import rollcall.devices.row.Column;
import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class DutchTest extends EveryLanguage {
    DutchTest() {
        super(Words.beside(Wording.class, "wording"));
    }

    @Test
    void isSpokenWhereverDutchIsAskedFor() {
        Finding finding = Finding.of(Reason.SERIAL_DIFFERS, Column.SERIAL_NUMBER, "12", "0012");

        assertThat(Wording.in(Locale.forLanguageTag("nl-BE")).message(finding))
                .isEqualTo("De rij noemt serienummer \"12\", de hardwarehash \"0012\".");
    }
}
