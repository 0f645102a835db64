package rollcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollcall.webhooks.Sealing.Sealed;

class SealingTest {
    private static final String FIRST = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECOND = FIRST.replace('A', 'B').replace("B=", "A=");
    private static final String SECRET = SigningSecret.random().text();

    private final Sealing sealing =
            new WebhookSettings(Map.of("first", FIRST), "", false).sealing().orElseThrow();

    @Test
    void opensWhatItSealed() {
        Sealed sealed = sealing.seal(SECRET, "contoso/1");

        assertThat(sealing.open(sealed, "contoso/1")).isEqualTo(SECRET);
        assertThat(sealed.keyId()).isEqualTo("first");
        assertThat(sealed.text()).doesNotContain(SECRET);
        assertThat(sealing.seal(SECRET, "contoso/1").text()).isNotEqualTo(sealed.text());
    }

    @Test
    void opensNothingThatWasMovedOrChanged() {
        Sealed sealed = sealing.seal(SECRET, "contoso/1");
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        bytes[20] ^= 1;
        Sealed changed = new Sealed("first", Base64.getEncoder().encodeToString(bytes));

        assertThatThrownBy(() -> sealing.open(sealed, "fabrikam/1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealing.open(changed, "contoso/1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealing.open(new Sealed("first", "AA=="), "contoso/1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnToANewKeyAndOpensWhatTheOldOneSealed() {
        Sealed old = sealing.seal(SECRET, "contoso/1");
        Sealing rotated = new WebhookSettings(Map.of("first", FIRST, "second", SECOND), "second", false)
                .sealing()
                .orElseThrow();

        assertThat(rotated.open(old, "contoso/1")).isEqualTo(SECRET);
        assertThat(rotated.seal(SECRET, "contoso/1").keyId()).isEqualTo("second");
        assertThatThrownBy(() -> sealing.open(rotated.seal(SECRET, "contoso/1"), "contoso/1"))
                .hasMessageContaining("rollcall.webhooks.keys");
    }

    @Test
    void needsAKey() {
        assertThat(new WebhookSettings(Map.of("first", " "), "", false).sealing())
                .isEmpty();
        assertThatThrownBy(() -> new WebhookSettings(Map.of("first", "c2hvcnQ="), "", false).sealing())
                .hasMessageContaining("rollcall.webhooks.keys.first")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> new WebhookSettings(Map.of("a", FIRST, "b", SECOND), "", false).sealing())
                .hasMessageContaining("rollcall.webhooks.key ");
        assertThat(new WebhookSettings(Map.of("first", FIRST), "", false).toString())
                .doesNotContain(FIRST);
    }
}
