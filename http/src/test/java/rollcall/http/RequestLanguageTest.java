package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RequestLanguageTest extends DoorTest {

    @Test
    void isTheOneThatIsAccepted() {
        assertLanguage("DUTCH", "Accept-Language", "nl-NL,nl;q=0.9,en;q=0.8");
        assertLanguage("ENGLISH", "Accept-Language", "en-GB, nl;q=0.5");
    }

    @Test
    void isThatOfPartnerCentersClientsWhichSendNothingElse() {
        assertLanguage("DUTCH", "X-Locale", "nl-NL");
        assertLanguage("ENGLISH", "X-Locale", "en-US");
    }

    @Test
    void isRatherTheAcceptedOne() {
        assertLanguage("DUTCH", "Accept-Language", "nl", "X-Locale", "en-US");
    }

    @Test
    void isTheOtherHeadersWhereTheAcceptedOnesAreNotSpokenHere() {
        assertLanguage("DUTCH", "Accept-Language", "*", "X-Locale", "nl-NL");
        assertLanguage("DUTCH", "Accept-Language", "de-DE", "X-Locale", "nl-NL");
        assertLanguage("DUTCH", "Accept-Language", "q=;;", "X-Locale", "nl-NL");
    }

    @Test
    void isReadFromAHeaderThatIsSentTwice() {
        assertLanguage("DUTCH", "Accept-Language", "de", "Accept-Language", "nl");
    }

    @Test
    void isEnglishElse() {
        assertLanguage("ENGLISH");
        assertLanguage("ENGLISH", "Accept-Language", "de", "X-Locale", "fr-FR");
    }

    private void assertLanguage(String language, String... headers) {
        HttpResponse<String> response = get("/v1/language", headers);

        assertThat(body(response).path("language").asString()).isEqualTo(language);
        assertThat(response.headers().allValues("Content-Language"))
                .containsExactly(language.equals("DUTCH") ? "nl" : "en");
    }
}
