package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.standalone.platform.Port;
import rollcall.systemtests.client.Insistent;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.platform.SystemUnderTest;
import rollcall.systemtests.platform.ViewTables;

/** After everything that the other tests did, the view is made again from the topics, and is the same row by row. */
@Order(Integer.MAX_VALUE - 1)
class RebuiltIT {
    /** Behind a nightly run there are a million rows. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration BETWEEN_UPLOADS = Duration.ofMillis(500);
    private static final int ROWS = 1_000;

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final URI rebuild = system.service(Port.STATUS_SERVICE).resolve("/actuator/rebuild");

    @Test
    void theViewMadeAgainEqualsTheOneBefore() throws Exception {
        Map<String, List<String>> before = ViewTables.settled(system);
        assertThat(before.get("devices")).isNotEmpty();

        call("POST");
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(500)).until(this::isMade);

        Map<String, List<String>> after = ViewTables.settled(system);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        Verified.history(system, "all tests run and the view made again", List.of());
    }

    @Test
    @Tag("nightly")
    void theViewMadeAgainWhileRowsFlowIsWhatTheLogTells() throws Exception {
        Insistent client = new Insistent(system.gateway());
        List<Acknowledgement> acknowledgements = new ArrayList<>();

        call("POST");
        do {
            String key = "while-made-again-" + acknowledgements.size();
            SampleUpload sample = SampleUpload.of(new SampleDevices(key.hashCode()), ROWS, SampleFormat.PARTNER_CENTER);
            acknowledgements.add(Acknowledgement.of(client.upload("rebuilt-meanwhile", sample, key), key, ROWS));
        } while (!isMadeWithin(BETWEEN_UPLOADS));

        Verified.history(system, "the view made again while rows flow", acknowledgements);
    }

    private boolean isMadeWithin(Duration time) {
        try {
            await().atMost(time).pollDelay(Duration.ZERO).until(this::isMade);
            return true;
        } catch (ConditionTimeoutException notYet) {
            return false;
        }
    }

    private boolean isMade() throws Exception {
        return call("GET").contains("\"DONE\"");
    }

    private String call(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(rebuild)
                .header("Authorization", system.issuer().bearer("operator"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
