package rollcall.registry.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.CONTOSO;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.sentBy;
import static rollcall.registry.claim.Rows.withProductKey;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.backbone.Backbone;
import rollcall.devices.identity.DeviceId;
import rollcall.devices.identity.Identifiers;
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
        StringBuilder catalogue = new StringBuilder(
                "Manufacturer name,Device model,Device Serial Number,Windows Product ID,Hardware Hash\n");
        for (int number = 0; number < RACES; number++) {
            catalogue.append("Northwind,Compass 13,R-%d,%s,\n".formatted(number, productKey(number)));
        }
        HttpResponse<String> answer = registry.call(
                "northwind",
                "POST",
                "/v1/partners/northwind/catalogue",
                catalogue.toString(),
                "Content-Type",
                "text/csv");
        assertThat(Registry.json(answer).get("published").asInt()).isEqualTo(RACES);
    }

    /** All rows in one shuffled heap: neither customer nor identifier has a start. */
    private static void race(Log log) {
        List<DeviceAccepted> rows = new ArrayList<>();
        for (int number = 0; number < RACES; number++) {
            boolean contosoByHash = number % 2 == 0;
            String first = contosoByHash ? CONTOSO : FABRIKAM;
            String second = contosoByHash ? FABRIKAM : CONTOSO;
            rows.add(number % 3 == 0 ? byTuple(first, number) : byHash(first, number));
            rows.add(number % 3 == 1 ? byTuple(second, number) : byProductKey(second, number));
        }
        Collections.shuffle(rows, new Random(42));
        for (DeviceAccepted row : rows) {
            String key = row.getDeviceId();
            log.send(
                    TopicCatalogue.DEVICES_ACCEPTED,
                    partition(key),
                    key,
                    row.getRow().getRegistrationId(),
                    row);
        }
        log.flush();
    }

    private static DeviceAccepted byHash(String customer, int number) {
        return described(row(customer, customer + "-hash", number + 1, device(number)), number);
    }

    private static DeviceAccepted byTuple(String customer, int number) {
        DeviceAccepted row = described(row(customer, customer + "-tuple", number + 1, device(number)), number);
        return sentBy("northwind", DeviceAccepted.newBuilder(row).setProof("").build());
    }

    private static DeviceAccepted byProductKey(String customer, int number) {
        return sentBy(
                "northwind",
                withProductKey(productKey(number), row(customer, customer + "-key", number + 1, device(number))));
    }

    private static DeviceAccepted described(DeviceAccepted row, int number) {
        return DeviceAccepted.newBuilder(row)
                .setManufacturer("Northwind")
                .setModel("Compass 13")
                .setSerialNumber("R-" + number)
                .build();
    }

    private static String device(int number) {
        Identifiers tuple = new Identifiers("Northwind", "Compass 13", "R-" + number, "", Optional.empty(), "");
        return DeviceId.of(tuple).orElseThrow().value();
    }

    private static String productKey(int number) {
        return "5%012d".formatted(number);
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % TopicCatalogue.DEVICES_ACCEPTED.partitions();
    }
}
