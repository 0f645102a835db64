package rollcall.status.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueFilterTest {
    @Test
    void namesEachListByItself() {
        assertThat(Stream.of(
                                CatalogueFilter.of("northwind", null, null),
                                CatalogueFilter.of("northwind", "NW", null),
                                CatalogueFilter.of("northwind", null, "NW"),
                                CatalogueFilter.of("northwind/NW", null, null),
                                CatalogueFilter.of("woodgrove", null, null))
                        .map(CatalogueFilter::list))
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(CatalogueFilter.of("northwind", "", "")).isEqualTo(CatalogueFilter.of("northwind", null, null));
    }
}
