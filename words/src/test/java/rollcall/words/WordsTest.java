package rollcall.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words WORDS = Words.beside(WordsTest.class, "sound");

    @Test
    void areSaidInTheLanguageAskedFor() {
        Saying greeting = WORDS.say("GREETING", Map.of("name", "Ada"));

        assertThat(greeting.in(Locale.ENGLISH)).isEqualTo("Good morning, Ada.");
        assertThat(greeting.in(Locale.forLanguageTag("nl-BE"))).isEqualTo("Goedemorgen, Ada.");
    }

    @Test
    void areEnglishInAnyOtherWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Language.DUTCH.locale());
            assertThat(WORDS.say("GREETING", Map.of("name", "Ada")).in(Locale.JAPANESE))
                    .isEqualTo("Good morning, Ada.");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void leaveBracesInAnArgumentAlone() {
        assertThat(WORDS.say("GREETING", Map.of("name", "{name}")).in(Locale.ENGLISH))
                .isEqualTo("Good morning, {name}.");
    }

    @Test
    void showWhereAnArgumentIsUnknown() {
        assertThat(WORDS.say("GREETING").in(Locale.ENGLISH)).isEqualTo("Good morning, ?.");
    }

    @Test
    void areMissedAtOnce() {
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> WORDS.say("FAREWELL"));
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Words.beside(WordsTest.class, "nowhere"));
    }
}
