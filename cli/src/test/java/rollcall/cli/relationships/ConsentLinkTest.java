package rollcall.cli.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/v1/customers/contoso/relationships/woodgrove/8F3k-_",
                " https://rollcall.example/v1/customers/contoso/relationships/woodgrove/8F3k-_\n",
                "/v1/customers/contoso/relationships/woodgrove/8F3k-_",
                "customers/contoso/relationships/woodgrove/8F3k-_"
            })
    void isReadInEveryFormInWhichItIsHandedOver(String text) {
        assertThat(ConsentLink.of(text)).isEqualTo(new ConsentLink("contoso", "woodgrove", "8F3k-_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "woodgrove", "http://localhost:8080/v1/customers/contoso/relationships/woodgrove"})
    void isToldFromWhatIsNone(String text) {
        assertThatThrownBy(() -> ConsentLink.of(text)).hasMessageContaining("no link");
    }

    @Test
    void doesNotShowItsSecret() {
        assertThat(new ConsentLink("contoso", "woodgrove", "secret").toString()).doesNotContain("secret");
    }
}
