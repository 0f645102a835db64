package rollcall.registry.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import rollcall.access.Caller;
import rollcall.registry.command.Commands;
import rollcall.registry.device.WantedDevice.Policy;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.TopicCatalogue;

class PolicyUpdatesTest {
    private static final Caller CALLER = new Caller("contoso", "console", "console", Set.of(), Instant.MAX);

    static {
        EventSerdes.allowOurEvents();
    }

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final PolicyUpdates updates =
            new PolicyUpdates(new Commands(producer, (topic, event) -> new byte[0]), Clock.systemUTC());

    @Test
    void aListThatIsRepeatedIsTheSameAndAnotherUnderItsRequestIdIsAnother() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("MS-RequestId", "11111111-2222-4333-8444-555555555555");

        UUID first = id(request, "kiosk");

        assertThat(id(request, "kiosk")).isEqualTo(first);
        assertThat(id(request, "till")).isNotEqualTo(first);
    }

    @Test
    void aListThatBreaksOffIsAudited() {
        WantedDevice device = new WantedDevice("dev:0123456789abcdef0123456789abcdef", List.of());

        updates.publish(UUID.randomUUID(), "contoso", List.of(device), CALLER, new MockHttpServletRequest());

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly(
                        TopicCatalogue.AUDIT.name(),
                        TopicCatalogue.UPLOADS_RECEIVED.name(),
                        TopicCatalogue.DEVICES_PROFILE_REQUESTED.name());
    }

    private UUID id(MockHttpServletRequest request, String profile) {
        WantedDevice device =
                new WantedDevice("dev:0123456789abcdef0123456789abcdef", List.of(new Policy("o_o_b_e", profile)));
        return updates.newId("contoso", List.of(device), CALLER, request);
    }
}
