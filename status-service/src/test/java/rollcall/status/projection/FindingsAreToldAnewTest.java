package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.judgement.Reason;
import rollcall.devices.judgement.Wording;
import rollcall.events.RowFinding;
import rollcall.status.answer.Told;
import rollcall.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the view keeps of a finding is enough to say it in any language. */
class FindingsAreToldAnewTest {
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final Wording DUTCH = Wording.in(Language.DUTCH.locale());

    @ParameterizedTest
    @EnumSource(Reason.class)
    void inWordsOfItsOwnWithEverythingThatWasFound(Reason reason) {
        JsonNode told = told(Language.DUTCH, event(reason));

        assertThat(told.path("message").asString())
                .isEqualTo(message(DUTCH, reason))
                .doesNotContain("?");
        assertThat(told.path("advice").asString()).isEqualTo(advice(DUTCH, reason));
        assertThat(told.path("code").asString()).isEqualTo(reason.code().name());
        assertThat(told.path("reason").asString("")).isEqualTo(reason.detail());
        assertThat(told.path("column").asString()).isEqualTo("Device Serial Number");
        assertThat(told.path("value").asString()).isEqualTo("0042 \"x\"");
        assertThat(told.path("arguments").size()).isEqualTo(reason.arguments().size());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void orInTheWordsOfTheEvent(Reason reason) {
        JsonNode told = told(Language.ENGLISH, event(reason));

        assertThat(told.path("message").asString()).isEqualTo(message(ENGLISH, reason));
        assertThat(told.path("advice").asString()).isEqualTo(advice(ENGLISH, reason));
    }

    @Test
    void inGeneralWordsWhereTheCodeIsOfALaterVersion() {
        RowFinding later = RowFinding.newBuilder()
                .setCode("LATER")
                .setMessage("Something new.")
                .setAdvice("Do something new.")
                .build();

        assertThat(told(Language.DUTCH, later).path("message").asString())
                .isEqualTo("De rij is niet geregistreerd (LATER).");
        assertThat(told(Language.ENGLISH, later).path("message").asString()).isEqualTo("Something new.");
    }

    @Test
    void unlessThereIsNothingToTell() {
        assertThat(Told.in(Language.DUTCH, FindingsJson.array(List.of()))).isNull();
    }

    private static JsonNode told(Language language, RowFinding finding) {
        return JsonMapper.shared()
                .readTree(Told.in(language, FindingsJson.array(List.of(finding))))
                .get(0);
    }

    private static RowFinding event(Reason reason) {
        return new RowFinding(
                reason.code().name(),
                reason.detail(),
                "Device Serial Number",
                "0042 \"x\"",
                arguments(reason),
                message(ENGLISH, reason),
                advice(ENGLISH, reason));
    }

    private static String message(Wording wording, Reason reason) {
        return wording.message(
                reason.code().name(), reason.detail(), "Device Serial Number", "0042 \"x\"", arguments(reason));
    }

    private static String advice(Wording wording, Reason reason) {
        return wording.advice(
                reason.code().name(), reason.detail(), "Device Serial Number", "0042 \"x\"", arguments(reason));
    }

    private static Map<String, String> arguments(Reason reason) {
        Map<String, String> arguments = new LinkedHashMap<>();
        reason.arguments().forEach(name -> arguments.put(name, name.length() + ""));
        return arguments;
    }
}
