package rollcall.status.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.status.Fleet;
import rollcall.status.answer.Token;

class DeviceQueriesIT {
    private static final int PAGE = 20;

    @AutoClose
    private static final Fleet fleet = new Fleet();

    private final DeviceQueries queries = new DeviceQueries(fleet.client());

    @ParameterizedTest
    @CsvSource({
        ",,,,, 40",
        "INACTIVE,,,,, 40",
        "ACTIVE,,,,, 40",
        ",Kiosk,,,, 40",
        ",,rare,,, 40",
        ",,usual,,, 40",
        ",,," + Fleet.SMALL + ",, 40",
        ",,," + Fleet.LARGE + ",, 40",
        ",,,,sn00, 40",
        // Not more than the rarer of the two has in all.
        ",,rare," + Fleet.LARGE + ",, 60",
        ",,usual," + Fleet.SMALL + ",, 60"
    })
    void aPageReadsHardlyMoreRowsThanItLists(
            String status, String groupTag, String profile, String upload, String serial, long most) {
        DeviceFilter filter = DeviceFilter.of("contoso", status, groupTag, profile, upload, serial);
        DeviceOrder order = filter.order();
        List<Device> first = queries.first(filter, PAGE);
        Device last = first.get(first.size() - 1);
        Map<String, Object> place = order.place(new Token("", List.of(order.key(last), last.id())), 0);

        assertThat(first).hasSize(PAGE);
        assertThat(queries.behind(filter, place, PAGE)).hasSize(PAGE).doesNotContainAnyElementsOf(first);
        assertThat(fleet.rowsReadBy(() -> queries.first(filter, PAGE))).isLessThanOrEqualTo(most);
        assertThat(fleet.rowsReadBy(() -> queries.behind(filter, place, PAGE))).isLessThanOrEqualTo(most);
    }
}
