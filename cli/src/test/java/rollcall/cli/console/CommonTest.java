package rollcall.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.words.Language;

class CommonTest {
    @ParameterizedTest
    @CsvSource({
        "nl_BE.UTF-8, DUTCH",
        "nl, DUTCH",
        "en_GB, ENGLISH",
        "C, ENGLISH",
        "C.UTF-8, ENGLISH",
        "de_DE@euro, ENGLISH"
    })
    void speaksTheLanguageOfTheEnvironment(String lang, Language language) {
        Surroundings surroundings = new Surroundings(Map.of("LANG", lang), System.in, System.out, false);

        assertThat(Common.of(surroundings)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, LC_MESSAGES", "LC_ALL, LANG", "LC_MESSAGES, LANG"})
    void theStrongerVariableCounts(String stronger, String weaker) {
        Surroundings surroundings =
                new Surroundings(Map.of(stronger, "nl_NL.UTF-8", weaker, "en_US.UTF-8"), System.in, System.out, false);

        assertThat(Common.of(surroundings)).isEqualTo(Language.DUTCH);
    }
}
