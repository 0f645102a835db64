package rollcall.registry.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.http.Refusal;

class WantedPropertiesTest {
    @Test
    void keepWhatIsAbsentAndTakeAwayWhatIsEmpty() {
        assertThat(new WantedProperties("Till", null).sound()).isEqualTo(new WantedProperties("Till", null));
        assertThat(new WantedProperties(" ", "").sound()).isEqualTo(new WantedProperties("", ""));
        assertThat(new WantedProperties("Till", " anna@contoso.example ").user().sound())
                .isEqualTo(new WantedProperties(null, "anna@contoso.example"));
    }

    @Test
    void areRefusedWhereNothingOfThemIsKept() {
        assertThatThrownBy(() -> new WantedProperties(null, null).sound()).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "anna b@contoso.example", "anna@contoso"})
    void areRefusedForAUserWithoutNamingIt(String user) {
        assertThatThrownBy(() -> new WantedProperties(null, user).sound())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("user principal name")
                .hasMessageNotContaining("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a#b", ".."})
    void areRefusedForATagThatNoAddressCanName(String tag) {
        assertThatThrownBy(() -> new WantedProperties(tag, null).sound()).isInstanceOf(Refusal.class);
    }
}
