package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.devices.Rows;

class AssignedUserTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@contoso.com", "a.b-c_d'e@sub.contoso.co.uk", "änne@bücher.example", " anna@x-y.com "})
    void goesOnWithTheShapeOfAUserPrincipalName(String user) {
        assertThat(accepted(Rows.withHash().assignedUser(user)).assignedUser()).isEqualTo(user.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "anna, SHAPE",
        "@contoso.com, SHAPE",
        "anna@b@contoso.com, SHAPE",
        "anna smith@contoso.com, SHAPE",
        "anna@contoso, DOMAIN",
        "anna@, DOMAIN",
        "anna@.com, DOMAIN",
        "anna@contoso..com, DOMAIN",
        "anna@-contoso.com, DOMAIN"
    })
    void isRejectedWithAnotherShape(String user, String reason) {
        Finding fault = fault(Rows.withHash().assignedUser(user));

        assertThat(fault.code()).isEqualTo(Code.ASSIGNED_USER_INVALID);
        assertThat(fault.reason()).isEqualTo(reason);
    }

    @Test
    void isNeverShownInFull() {
        assertThat(fault(Rows.withHash().assignedUser("anna@contoso")).value()).isEqualTo("a…@contoso");
        assertThat(fault(Rows.withHash().assignedUser("anna smith")).value()).isEqualTo("a…");
    }

    @Test
    void isRejectedWhereItIsTooLong() {
        Finding fault = fault(Rows.withHash().assignedUser("a".repeat(310) + "@contoso.com"));

        assertThat(fault.code()).isEqualTo(Code.FIELD_TOO_LONG);
        assertThat(fault.column()).isEqualTo("Assigned User");
        assertThat(fault.arguments()).containsEntry("length", "322").containsEntry("limit", "320");
    }

    @Test
    void staysOutOfWhatALogMayPrint() {
        assertThat(accepted(Rows.withHash().assignedUser("anna@contoso.com")).toString())
                .doesNotContain("anna");
        assertThat(fault(Rows.withHash().assignedUser("anna@contoso")).toString())
                .doesNotContain("a…@contoso");
    }
}
