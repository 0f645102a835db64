package rollcall.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EveryLanguageTest extends EveryLanguage {
    EveryLanguageTest() {
        super(Words.beside(EveryLanguageTest.class, "sound"), "NAME");
    }

    @Test
    void noticesWhatIsMissingSurplusUntranslatedOrFilledOtherwise() {
        Words unsound = Words.beside(EveryLanguageTest.class, "unsound");

        assertThat(gaps(unsound, Language.DUTCH, Set.of())).containsExactly("FORGOTTEN", "PLACES", "SAME", "SURPLUS");
    }

    @Test
    void noticesALanguageThatIsMissing() {
        assertThat(gaps(Words.beside(EveryLanguageTest.class, "english"), Language.DUTCH, Set.of()))
                .isNotEmpty();
    }
}
