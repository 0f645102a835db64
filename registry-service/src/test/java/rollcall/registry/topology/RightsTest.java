package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import rollcall.schemas.Principals;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.KafkaUse;

class RightsTest extends Driven {
    @Test
    void mayDoOnKafkaWhatItDoesAndNothingElse() {
        Topology topology = RegistryTopology.addTo(new Topology(), fixture.parts(), RULES);
        KafkaUse stream = KafkaUse.of(topology, KafkaUse.setting("rollcall.registry.application-id"));

        // Beside the stream, calls put commands and entries on the log and wait for what is decided, the first start
        // writes profiles, and partners are let in by the relationships.
        assertThat(KafkaUse.allowedTo(Principals.REGISTRY))
                .isEqualTo(stream.writing(
                                TopicCatalogue.RELATIONSHIPS_REQUESTED,
                                TopicCatalogue.CONFLICTS_SETTLEMENTS,
                                TopicCatalogue.CATALOGUE_RECEIVED,
                                TopicCatalogue.AUDIT,
                                TopicCatalogue.PROFILES,
                                TopicCatalogue.PROFILES_REQUESTED,
                                TopicCatalogue.UPLOADS_RECEIVED,
                                TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED,
                                TopicCatalogue.DEVICES_PROFILE_REQUESTED,
                                TopicCatalogue.DEVICES_UPDATE_REQUESTED,
                                TopicCatalogue.WEBHOOKS_REQUESTED)
                        .reading(
                                TopicCatalogue.COMMANDS_DECIDED,
                                TopicCatalogue.CATALOGUE_DECIDED,
                                TopicCatalogue.DEVICES_CONFLICTS,
                                TopicCatalogue.RELATIONSHIPS,
                                TopicCatalogue.WEBHOOKS));
    }
}
