package rollcall.status.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.status.graph.Filter.Comparison;
import rollcall.status.graph.Filter.Operator;

class FilterTest {
    @Test
    void readsWhatTheFieldsClientsWrite() {
        assertThat(Filter.parse("contains(serialNumber,'AB')").comparisons())
                .containsExactly(new Comparison("serialNumber", Operator.CONTAINS, "AB"));
        assertThat(Filter.parse(" groupTag  eq 'Sales and eq ''x''' and startswith( model , '' ) ")
                        .comparisons())
                .containsExactly(
                        new Comparison("groupTag", Operator.EQ, "Sales and eq 'x'"),
                        new Comparison("model", Operator.STARTSWITH, ""));
        assertThat(Filter.parse(" ")).isEqualTo(Filter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serialNumber eq 'a' or model eq 'b'",
                "not contains(serialNumber,'a')",
                "(serialNumber eq 'a')",
                "serialNumber ne 'a'",
                "serialNumber eq a",
                "serialNumber eq 'a",
                "serialNumber eq 'a' and",
                "serialNumber eq 'a' andmodel eq 'b'",
                "endswith(serialNumber,'a')",
                "x"
            })
    void refusesTheRestOfTheLanguage(String filter) {
        assertThatThrownBy(() -> Filter.parse(filter)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatWouldTakeLongToRead() {
        assertThatThrownBy(() -> Filter.parse("model eq '" + "''".repeat(4_000) + "'"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Filter.parse("model eq '" + "''".repeat(2_000) + "'").comparisons())
                .singleElement()
                .extracting(Comparison::text)
                .isEqualTo("'".repeat(2_000));
    }
}
