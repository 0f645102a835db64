package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.CONTOSO;
import static rollcall.registry.claim.Rows.FABRIKAM;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.RowRef;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;

/** Two customers race for each device by two different identifiers, and two instances of the service share the work. */
@ExtendWith(SharedRegistries.Given.class)
class RacesIT {
    private static final int RACES = 1_000;
    private static final Set<String> UPLOADS = Stream.of(CONTOSO, FABRIKAM)
            .flatMap(customer -> Stream.of("hash", "tuple", "key").map(by -> customer + '-' + by))
            .collect(Collectors.toSet());
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SharedRegistries registries;
    private final Log log;

    RacesIT(SharedRegistries registries) {
        this.registries = registries;
        this.log = registries.log();
    }

    @Test
    void eachDeviceHasExactlyOneOwner() {
        publish(registries.one());
        race(log);

        Map<String, List<String>> owners = new HashMap<>();
        told(TopicCatalogue.DEVICES_REGISTERED, DeviceRegistered.class, DeviceRegistered::getRow)
                .forEach(claim -> owners.computeIfAbsent(claim.getDeviceId(), device -> new ArrayList<>())
                        .add(claim.getRow().getCustomer()));
        List<DeviceRefused> refused = told(TopicCatalogue.DEVICES_REFUSED, DeviceRefused.class, DeviceRefused::getRow);

        assertThat(owners).hasSize(RACES);
        assertThat(owners.values()).allSatisfy(owner -> assertThat(owner).hasSize(1));
        assertThat(owners.values().stream().flatMap(List::stream)).contains(CONTOSO, FABRIKAM);
        assertThat(refused).hasSize(RACES).allSatisfy(loser -> {
            assertThat(loser.getFinding().getCode()).isEqualTo("CLAIMED_BY_OTHER_ORGANIZATION");
            assertThat(loser.toString())
                    .doesNotContain(loser.getRow().getCustomer().equals(CONTOSO) ? FABRIKAM : CONTOSO);
        });
    }

    /** Of the races; other tests are on the same log. */
    private <E> List<E> told(Topic topic, Class<E> event, Function<E, RowRef> row) {
        Predicate<E> ofRaces = told -> UPLOADS.contains(row.apply(told).getUploadId());
        return events(
                        log.read(
                                topic,
                                found -> events(found, event).filter(ofRaces).count() >= RACES,
                                PATIENCE),
                        event)
                .filter(ofRaces)
                .toList();
    }

    private <E> Stream<E> events(List<ConsumerRecord<byte[], byte[]>> records, Class<E> event) {
        return records.stream().map(log::event).map(event::cast);
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
