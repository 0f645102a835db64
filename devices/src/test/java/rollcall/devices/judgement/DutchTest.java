package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollcall.devices.row.Column;

class DutchTest {
    private static final Pattern PLACE = Pattern.compile("\\{.*?}");
    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle DUTCH = bundle(Locale.forLanguageTag("nl"));

    static Stream<String> keys() {
        return ENGLISH.keySet().stream().sorted();
    }

    @Test
    void hasWordsForNothingElse() {
        assertThat(ENGLISH.keySet()).containsAll(DUTCH.keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysTheSameInWordsOfItsOwn(String key) {
        assertThat(DUTCH.getString(key)).isNotEqualTo(ENGLISH.getString(key)).endsWith(".");
        assertThat(places(DUTCH.getString(key))).isEqualTo(places(ENGLISH.getString(key)));
    }

    @Test
    void isSpokenWhereverDutchIsAskedFor() {
        Finding finding = Finding.of(Reason.SERIAL_DIFFERS, Column.SERIAL_NUMBER, "12", "0012");

        assertThat(Wording.in(Locale.forLanguageTag("nl-BE")).message(finding))
                .isEqualTo("De rij noemt serienummer \"12\", de hardwarehash \"0012\".");
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".wording",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
