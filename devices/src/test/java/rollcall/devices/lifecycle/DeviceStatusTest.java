package rollcall.devices.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rollcall.words.EveryLanguage;
import rollcall.words.Language;
import rollcall.words.Words;

class DeviceStatusTest extends EveryLanguage {
    DeviceStatusTest() {
        super(Words.beside(DeviceStatus.class, "statuses"));
    }

    @Test
    void speaksTheWordsOfTheField() {
        assertThat(words(Language.ENGLISH))
                .containsExactly("Registration pending", "Registration failed", "Ready for user", "Active", "Inactive");
        assertThat(words(Language.DUTCH))
                .containsExactly(
                        "Registratie in behandeling",
                        "Registratie is mislukt",
                        "Klaar voor gebruiker",
                        "Actief",
                        "Inactief");
    }

    private static Stream<String> words(Language language) {
        return Stream.of(DeviceStatus.values()).map(status -> status.words(language.locale()));
    }
}
