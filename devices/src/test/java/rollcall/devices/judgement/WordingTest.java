package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.row.Column;

class WordingTest {
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle(Wording.class.getPackageName() + ".wording", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{(.*?)}");

    @ParameterizedTest
    @EnumSource
    void saysEveryReasonInItsOwnWords(Reason reason) {
        String key = reason.code() + (reason.detail().isEmpty() ? "" : "." + reason.detail());

        assertThat(BUNDLE.getString(key + ".message")).endsWith(".");
        assertThat(BUNDLE.getString(key + ".advice")).endsWith(".").hasSizeGreaterThan(30);
        assertThat(places(BUNDLE.getString(key + ".message") + BUNDLE.getString(key + ".advice")))
                .isSubsetOf(Stream.concat(Stream.of("column", "value"), reason.arguments().stream())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void saysEveryCodeInGeneral(Code code) {
        assertThat(BUNDLE.containsKey(code + ".message")).isTrue();
        assertThat(BUNDLE.containsKey(code + ".advice")).isTrue();
        assertThat(ENGLISH.message(code)).startsWith(code.fieldMessage());
    }

    @Test
    void hasNoWordsForWhatDoesNotExist() {
        List<String> known = Stream.concat(
                        Stream.concat(
                                Stream.of("OTHER"), Stream.of(Code.values()).map(Code::name)),
                        Stream.of(Reason.values()).map(reason -> reason.code() + "." + reason.detail()))
                .flatMap(key -> Stream.of(key + ".message", key + ".advice"))
                .toList();

        assertThat(known).containsAll(BUNDLE.keySet());
    }

    @Test
    void fillsInWhatWasFound() {
        Finding finding = Finding.of(Reason.TAG_NEAR, Column.GROUP_TAG, "kiosk", "Kiosk");

        assertThat(ENGLISH.message(finding)).contains("\"kiosk\"", "\"Kiosk\"");
        assertThat(ENGLISH.advice(finding)).contains("\"Kiosk\"");
    }

    @Test
    void leavesBracesInAValueAlone() {
        Finding finding = Finding.of(Reason.TAG_NEAR, Column.GROUP_TAG, "{nearest}", "Kiosk");

        assertThat(ENGLISH.message(finding)).contains("\"{nearest}\"");
    }

    @Test
    void hasGeneralWordsForWhatALaterVersionFinds() {
        assertThat(ENGLISH.message("IDENTITY_MISSING", "LATER", "", "", Map.of()))
                .isEqualTo(ENGLISH.message(Code.IDENTITY_MISSING));
        assertThat(ENGLISH.message("LATER", "", "", "", Map.of())).contains("LATER");
        assertThat(ENGLISH.advice("LATER", "", "", "", Map.of())).contains("LATER");
    }

    @Test
    void learnsALanguageFromAFileAndSaysTheRestInEnglish() {
        Wording esperanto = Wording.in(Locale.forLanguageTag("eo"));

        assertThat(esperanto.message(Code.DEVICE_NOT_FOUND)).isEqualTo("Aparato ne trovita.");
        assertThat(esperanto.message(Code.ALREADY_REGISTERED)).isEqualTo(ENGLISH.message(Code.ALREADY_REGISTERED));
    }

    @Test
    void saysItInEnglishWhereItKnowsNoWordOfTheLanguageWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("eo"));
            assertThat(Wording.in(Locale.JAPANESE).message(Code.DEVICE_NOT_FOUND))
                    .isEqualTo("Device not found.");
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .toList();
    }
}
