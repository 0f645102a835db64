package rollcall.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SpentTest {

    @Test
    void addsRoundsUpAndDividesByAllDevicesOfThem() {
        Spent both = new Spent(1_000, 1, 0.1).plus(new Spent(3_000, 1, 0.1));

        assertThat(both.devicesPerSecond()).isEqualTo(2_000);
        assertThat(both.cpuMicrosPerDevice()).isEqualTo(50);
    }

    @Test
    void tellsHundredthsAndNoMore() {
        ObjectNode figures = JsonMapper.shared().createObjectNode();

        new Spent(3, 0.7, 0.000_1).writeTo(figures);

        assertThat(figures).hasToString("{\"devicesPerSecond\":4.29,\"cpuMicrosPerDevice\":33.33}");
    }
}
