package rollcall.status.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.http.Refusal;

class TokenTest {
    private static final UUID ID = UUID.fromString("5b0c6a2e-8a04-4a8e-9d3f-0a1f6f1d2c3b");

    @Test
    void readsBackWhatItWrote() {
        Token token = new Token("list", List.of("Größe\n\0\uD83D\uDE00", "", "7", ID.toString()));

        Token read = Token.parse(token.text(), "list", 4);

        assertThat(read).isEqualTo(token);
        assertThat(read.number(2)).isEqualTo(7);
        assertThat(read.uuid(3)).isEqualTo(ID);
        assertThat(token.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void anotherListsTokenIsRefused() {
        String text = new Token("list", List.of("1")).text();

        assertThatThrownBy(() -> Token.parse(text, "other", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Token.parse(text, "list", 2)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "AAR", "/w", "AARsaXN0AAk"})
    void textThatIsNoTokenIsRefused(String text) {
        assertThatThrownBy(() -> Token.parse(text, "list", 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void anyBytesAreATokenOrRefused() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            String text = Base64.getUrlEncoder().encodeToString(bytes);
            assertThatThrownBy(() -> Token.parse(text, "list", 1)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "2147483648", "99999999999999999999"})
    void aPlaceThatIsNoNumberIsRefused(String place) {
        Token token = Token.parse(new Token("list", List.of(place)).text(), "list", 1);

        assertThatThrownBy(() -> token.number(0)).isInstanceOf(Refusal.class);
    }

    @Test
    void aMomentThatNoDateCanTellIsRefused() {
        Token token = new Token("list", List.of("253402300800000"));

        assertThatThrownBy(() -> token.instant(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> token.uuid(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> token.part(1)).isInstanceOf(Refusal.class);
    }
}
