package rollcall.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void usesTheNumbersOfTheFieldUnlessToldOtherwise() {
        Ports ports = Ports.of(Map.of());

        assertThat(ports.number(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.number(Port.KAFKA)).isEqualTo(9092);
    }

    @Test
    void movesAllPortsWithTheBase() {
        Ports ports = Ports.of(Map.of("ROLLCALL_PORT_BASE", "20000"));

        assertThat(ports.number(Port.GATEWAY)).isEqualTo(20_000);
        assertThat(ports.number(Port.STATUS_SERVICE)).isEqualTo(20_004);
        assertThat(List.of(Port.values()))
                .extracting(ports::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number >= 20_000);
    }

    @Test
    void letsOnePortBeSetBesideTheBase() {
        Ports ports = Ports.of(Map.of("ROLLCALL_PORT_BASE", "20000", "ROLLCALL_PORT_KAFKA", "19092"));

        assertThat(ports.number(Port.KAFKA)).isEqualTo(19_092);
        assertThat(ports.number(Port.INGEST_SERVICE)).isEqualTo(20_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0", "-1", "65536", "999999", "80 80"})
    void refusesWhatIsNoPort(String value) {
        assertThatThrownBy(() -> Ports.of(Map.of("ROLLCALL_PORT_GATEWAY", value)))
                .isInstanceOf(PreconditionException.class)
                .hasMessageContaining("ROLLCALL_PORT_GATEWAY");
    }

    @Test
    void refusesTwoPartsOnOnePort() {
        assertThatThrownBy(() -> Ports.of(Map.of("ROLLCALL_PORT_GATEWAY", "9092")))
                .isInstanceOf(PreconditionException.class)
                .hasMessageContainingAll("ROLLCALL_PORT_GATEWAY", "ROLLCALL_PORT_KAFKA", "9092");
    }

    @Test
    void saysWhichPortIsTakenAndWhoNeedsIt() throws IOException {
        Ports ports = Ports.free();
        int taken = ports.number(Port.REGISTRY_SERVICE);
        try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> ports.refuseTaken(List.of(Port.GATEWAY, Port.REGISTRY_SERVICE)))
                    .isInstanceOf(PreconditionException.class)
                    .hasMessage("Port " + taken + " is taken; registry-service needs it"
                            + " (another one: ROLLCALL_PORT_REGISTRY_SERVICE, or ROLLCALL_PORT_BASE for all).");
        }
        ports.refuseTaken(List.of(Port.values()));
    }
}
