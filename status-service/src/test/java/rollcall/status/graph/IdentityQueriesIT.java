package rollcall.status.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.status.Fleet;
import rollcall.status.answer.Token;

class IdentityQueriesIT {
    private static final int PAGE = 20;

    @AutoClose
    private static final Fleet fleet = new Fleet();

    private final IdentityQueries queries = new IdentityQueries(fleet.client());

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'', serialNumber desc",
        "enrollmentState eq 'enrolled', ''",
        "enrollmentState eq 'enrolled' and groupTag eq 'Kiosk', serialNumber desc",
        "groupTag eq 'Kiosk', ''"
    })
    void aPageReadsHardlyMoreRowsThanItLists(String filter, String order) {
        IdentityFilter asked = IdentityFilter.of(
                "contoso", new Options(filter, order, PAGE, 0, Optional.empty(), Set.of(), false, ""));
        List<Identity> first = queries.first(asked, 0, PAGE);
        Identity last = first.get(first.size() - 1);
        Token behind = new Token("", List.of(last.sortKey(), last.id()));

        assertThat(first).hasSize(PAGE);
        assertThat(queries.behind(asked, behind, PAGE)).hasSize(PAGE).doesNotContainAnyElementsOf(first);
        assertThat(fleet.rowsReadBy(() -> queries.first(asked, 0, PAGE))).isLessThanOrEqualTo(2 * PAGE);
        assertThat(fleet.rowsReadBy(() -> queries.behind(asked, behind, PAGE))).isLessThanOrEqualTo(2 * PAGE);
    }
}
