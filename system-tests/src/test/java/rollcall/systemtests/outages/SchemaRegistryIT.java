package rollcall.systemtests.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.platform.Port;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.outages.Deliveries.Delivery;
import rollcall.systemtests.platform.SystemUnderTest;

/** The schema registry goes: who knows the schemas goes on, who does not waits, and no row is set aside for it. */
@Tag("nightly")
class SchemaRegistryIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Port> SERVICES =
            List.of(Port.INGEST_SERVICE, Port.VALIDATION_SERVICE, Port.REGISTRY_SERVICE, Port.STATUS_SERVICE);

    private final SystemUnderTest system = SystemUnderTest.shared();

    @Test
    void inMidRunEverythingGoesOn() {
        Deliveries deliveries = new Deliveries(system.gateway(), "registry-gone");
        deliveries.taken(deliveries.next(200)).awaitEnd(PATIENCE);

        system.infrastructure().stopRegistry();
        try {
            Upload taken = deliveries.taken(deliveries.next(1_000));
            assertThat(taken.awaitEnd(PATIENCE).count("registered")).isEqualTo(1_000);
        } finally {
            system.infrastructure().startRegistry();
        }
        Verified.history(system, "the schema registry was gone", deliveries.acknowledged());
    }

    @Test
    void atTheStartOfEveryServiceTheyWaitForItAndSetNoRowAside() {
        Deliveries deliveries = new Deliveries(system.gateway(), "registry-gone-at-start");
        deliveries.taken(deliveries.next(200)).awaitEnd(PATIENCE);
        long before = deadLetters();
        Delivery delivery = deliveries.next(1_000);

        system.infrastructure().stopRegistry();
        try {
            SERVICES.forEach(service -> system.kill(service.user()));
            SERVICES.forEach(service -> await().atMost(PATIENCE).until(() -> system.isLive(service)));
            assertThat(deliveries.send(delivery).status()).isEqualTo(503);
            assertThat(system.isReady(Port.INGEST_SERVICE)).isFalse();
            assertThat(system.isReady(Port.VALIDATION_SERVICE)).isFalse();
            assertThat(system.isReady(Port.REGISTRY_SERVICE)).isFalse();
        } finally {
            system.infrastructure().startRegistry();
        }

        Upload taken = deliveries.takenInTheEnd(delivery, PATIENCE).awaitEnd(PATIENCE);
        assertThat(taken.count("registered")).isEqualTo(1_000);
        assertThat(deadLetters()).isEqualTo(before);
        Verified.history(system, "all services started without the schema registry", deliveries.acknowledged());
    }

    private long deadLetters() {
        return TopicCatalogue.events().stream()
                .map(Topic::deadLetter)
                .mapToLong(letters -> system.log().read(letters).size())
                .sum();
    }
}
