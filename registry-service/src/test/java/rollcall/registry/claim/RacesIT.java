package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.CONTOSO;
import static rollcall.registry.claim.Rows.FABRIKAM;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.backbone.Backbone;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.registry.Registry;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;

/** Two customers race for each device by two different identifiers, and two instances of the service share the work. */
class RacesIT {
    private static final int RACES = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    @Test
    void eachDeviceHasExactlyOneOwner() {
        try (Backbone backbone = Provisioned.backbone();
                Log log = new Log(backbone);
                Registry one = Registry.start(backbone, directory.resolve("one"));
                Registry two =
                        Registry.start(backbone, directory.resolve("two"), "--rollcall.registry.instance-id=two")) {
            one.awaitReady();
            two.awaitReady();
            publish(one);
            race(log);

            Map<String, List<String>> owners = new HashMap<>();
            log.read(TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= RACES, PATIENCE).stream()
                    .map(log::event)
                    .map(DeviceRegistered.class::cast)
                    .forEach(claim -> owners.computeIfAbsent(claim.getDeviceId(), device -> new ArrayList<>())
                            .add(claim.getRow().getCustomer()));
            List<DeviceRefused> refused =
                    log.read(TopicCatalogue.DEVICES_REFUSED, found -> found.size() >= RACES, PATIENCE).stream()
                            .map(log::event)
                            .map(DeviceRefused.class::cast)
                            .toList();

            assertThat(owners).hasSize(RACES);
            assertThat(owners.values()).allSatisfy(owner -> assertThat(owner).hasSize(1));
            assertThat(owners.values().stream().flatMap(List::stream)).contains(CONTOSO, FABRIKAM);
            assertThat(refused).hasSize(RACES).allSatisfy(loser -> {
                assertThat(loser.getFinding().getCode()).isEqualTo("CLAIMED_BY_OTHER_ORGANIZATION");
                assertThat(loser.toString())
                        .doesNotContain(loser.getRow().getCustomer().equals(CONTOSO) ? FABRIKAM : CONTOSO);
            });
        }
    }

    private static void publish(Registry registry) {
        HttpResponse<String> answer = registry.call(
                "northwind",
                "POST",
                "/v1/partners/northwind/catalogue",
                Compass.catalogue(1, RACES),
                "Content-Type",
                "text/csv");
        assertThat(Registry.json(answer).get("published").asInt()).isEqualTo(RACES);
    }

    /** All rows in one shuffled heap: neither customer nor identifier has a start. */
    private static void race(Log log) {
        List<DeviceAccepted> rows = new ArrayList<>();
        for (int number = 1; number <= RACES; number++) {
            Compass device = new Compass(number);
            boolean contosoByHash = number % 2 == 0;
            String first = contosoByHash ? CONTOSO : FABRIKAM;
            String second = contosoByHash ? FABRIKAM : CONTOSO;
            rows.add(number % 3 == 0 ? device.byTuple(first) : device.byHash(first));
            rows.add(number % 3 == 1 ? device.byTuple(second) : device.byProductKey(second));
        }
        Collections.shuffle(rows, new Random(42));
        rows.forEach(row -> Accepting.send(log, row));
        log.flush();
    }
}
