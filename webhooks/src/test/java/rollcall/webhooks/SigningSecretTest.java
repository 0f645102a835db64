package rollcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {
    @Test
    void isMadeLongAndDifferent() {
        assertThat(SigningSecret.random().bytes()).hasSize(32);
        assertThat(SigningSecret.random()).isNotEqualTo(SigningSecret.random());
        assertThat(SigningSecret.random()).hasToString("whsec_…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_!", "c2hvcnQ="})
    void hasOneForm(String text) {
        assertThatThrownBy(() -> new SigningSecret(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
