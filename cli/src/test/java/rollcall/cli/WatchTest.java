package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {
    private static final String EVENTS = "/v1/customers/contoso/events";
    private static final Map<String, String> STREAM = Map.of("Content-Type", "text/event-stream");

    private final TestServer server = new TestServer();

    @TempDir
    private Path home;

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void goesOnWhereTheStreamWasCut() {
        server.on(EVENTS, 200, STREAM, "retry: 1\n\n:\nid: A1\n\n" + status("A2", "dev:1"))
                .on(EVENTS, 503, Map.of("Retry-After", "0"), "")
                .on(EVENTS, 200, STREAM, status("A3", "dev:2"));

        Typed.Answer answer = typed().run("watch", "--events", "2", "--output", "json");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"event\":\"device-status\",\"id\":\"A2\"", "dev:1"),
                        second -> assertThat(second).contains("\"id\":\"A3\"", "dev:2"));
        assertThat(server.asked(EVENTS))
                .extracting(call -> call.header("Last-event-id"))
                .containsExactly("", "A2", "A2");
    }

    @Test
    void tellsPeopleInALine() {
        server.on(EVENTS, 200, STREAM, status("A1", "dev:1"));

        Typed.Answer answer = typed().run("watch", "--events", "1", "--since", "A0");

        assertThat(answer.out()).isEqualTo("2026-11-28T12:00:00Z  device-status  dev:1  Ready for user  0165  Sales\n");
        assertThat(server.asked(EVENTS).get(0).header("Last-event-id")).isEqualTo("A0");
    }

    @Test
    void saysThatSomethingMayBeMissing() {
        server.on(EVENTS, 200, STREAM, "event: reset\nid: B1\ndata: {\"reason\":\"TOO_OLD\"}\n\n");

        Typed.Answer answer = typed().run("watch", "--events", "1", "--since", "A0");

        assertThat(answer.err()).contains("TOO_OLD", "rollcall devices");
    }

    @Test
    void endsWhenItsTimeIsOver() {
        server.on(EVENTS, 200, STREAM, ":\n\n");

        assertThat(typed().run("watch", "--seconds", "1").status()).isZero();
    }

    @Test
    void saysWhereKafkaIsToBeLookedFor() {
        Typed.Answer answer = typed().run("watch", "--kafka");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("--bootstrap");
    }

    private static String status(String id, String device) {
        return "event: device-status\nid: " + id + "\ndata: {\"deviceId\":\"" + device
                + "\",\"status\":\"READY_FOR_USER\",\"statusText\":\"Ready for user\",\"serialNumber\":\"0165\","
                + "\"groupTag\":\"Sales\",\"occurredAt\":\"2026-11-28T12:00:00Z\"}\n\n";
    }

    private Typed typed() {
        return new Typed(home)
                .with("ROLLCALL_SERVER", server.address())
                .with("ROLLCALL_TOKEN", ExitStatusTest.token("contoso"));
    }
}
