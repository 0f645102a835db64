package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

class RowRulesTest {
    private static final List<Rows> ONE_FOR_EACH_RULE = List.of(
            Rows.withHash().cells(8, 7, "x"),
            Rows.withHash().hash("x"),
            Rows.empty(Dialect.MMD_SELF),
            Rows.empty(Dialect.SCRIPT),
            Rows.withHash().productKey("1"),
            Rows.withTuple().serialNumber(" "),
            Rows.withTuple().serialNumber("None").productKey(Rows.PRODUCT_KEY),
            Rows.withHash().serialNumber("4712"),
            Rows.withHash().model("Compass 14"),
            Rows.withTuple().model("C".repeat(257)),
            Rows.withHash().groupTag("a/b"),
            Rows.withHash().assignedUser("anna"));

    @Test
    void standInAnOrderThatReportsRelyOn() {
        assertThat(RowRules.IN_ORDER)
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactly(
                        "CellsMatchColumns",
                        "HashIsSound",
                        "HashIsThere",
                        "DeviceIsNamed",
                        "ProductKeyIsSound",
                        "SerialNumberIsSound",
                        "SerialNumberIsItsOwn",
                        "RowAgreesWithHash",
                        "NamesAgreeWithHash",
                        "NamesAreSound",
                        "GroupTagIsSound",
                        "AssignedUserIsSound");
    }

    @Test
    void canEachFindSomething() {
        assertThat(ONE_FOR_EACH_RULE).hasSameSizeAs(RowRules.IN_ORDER);
        for (int i = 0; i < RowRules.IN_ORDER.size(); i++) {
            assertThat(findings(i, ONE_FOR_EACH_RULE.get(i)))
                    .as(RowRules.IN_ORDER.get(i).toString())
                    .isNotEmpty();
        }
    }

    @Test
    void findNothingInASoundRow() {
        for (int i = 0; i < RowRules.IN_ORDER.size(); i++) {
            assertThat(findings(i, Rows.withHash())).isEmpty();
            assertThat(findings(i, Rows.withTuple())).isEmpty();
        }
    }

    @Test
    void leaveNoCodeOfARejectionUnused() {
        Set<Code> found = new HashSet<>();
        Arrays.stream(Reason.values()).map(Reason::code).forEach(found::add);

        assertThat(found).containsExactlyInAnyOrder(Code.values());
    }

    private static List<Finding> findings(int rule, Rows rows) {
        DeviceRow row = rows.row();
        return RowRules.IN_ORDER
                .get(rule)
                .apply(Situation.of(
                        row, HardwareHash.read(row.hardwareHash()), Sender.PARTNER, "", FieldLimits.DEFAULTS));
    }
}
