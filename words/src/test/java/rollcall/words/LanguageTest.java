package rollcall.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nl                       | DUTCH
                    nl-NL                    | DUTCH
                    NL-be                    | DUTCH
                    en-US                    | ENGLISH
                    de, nl;q=0.8, en;q=0.7   | DUTCH
                    en;q=0.3, nl;q=0.9       | DUTCH
                    nl;q=0, en               | ENGLISH
                    de-CH, *;q=0.5, en;q=0.1 | ENGLISH
                    """)
    void isTheFirstOfOursThatIsLiked(String ranges, Language language) {
        assertThat(Language.preferred(ranges)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "de-DE, fr;q=0.5",
                "nl;q=0",
                "nl;q=often",
                "nl_NL; DROP",
                ",,,",
                "nlx",
                "x-nl",
                "-",
                "--",
                "nl, -"
            })
    void isNoneWhereNoneOfOursIsNamed(String ranges) {
        assertThat(Language.preferred(ranges)).isEmpty();
    }
}
