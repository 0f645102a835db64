package rollcall.benchmarks.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rollcall.schemas.TopicCatalogue;

class FlowTest {
    private final Flow flow = new Flow(Map.of(
            TopicCatalogue.DEVICES_UPLOADED, 1_000L,
            TopicCatalogue.DEVICES_ACCEPTED, 993L,
            TopicCatalogue.DEVICES_REJECTED, 7L,
            TopicCatalogue.DEVICES_REGISTERED, 991L,
            TopicCatalogue.DEVICES_REFUSED, 2L,
            TopicCatalogue.DEVICES_STATUS, 991L,
            TopicCatalogue.DEVICES_MISSED, 0L));

    @Test
    void leavesOutWhatNoRowPassed() {
        assertThat(flow.decided())
                .containsOnlyKeys(
                        TopicCatalogue.DEVICES_REGISTERED,
                        TopicCatalogue.DEVICES_REFUSED,
                        TopicCatalogue.DEVICES_STATUS);
    }

    @Test
    void foldsWhatWasFoldedOnceAllRowsHavePassed() {
        assertThat(flow.foldedCount()).isEqualTo(1_000);
        assertThat(flow.foldedAfter(1_000)).isEqualTo(1_000);
        assertThat(flow.foldedAfter(3_000)).isEqualTo(3_000);
    }

    @Test
    void foldsNoMoreThanHopsHavePassedOnHalfWay() {
        // 3 rejected; of the 496 accepted 495 registered and none refused yet.
        assertThat(flow.foldedAfter(500)).isEqualTo(3 + 495);
    }
}
