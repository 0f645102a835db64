package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static rollcall.registry.catalogue.Entries.KEY;
import static rollcall.registry.catalogue.Entries.keyed;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.withProductKey;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.registry.catalogue.Entries;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Whatever names a device, by hash, by name or by product key, comes to be decided in one task. */
class MeetingPointsTest extends Driven {

    @Test
    void topicsThatMeetInATaskHaveTheSamePartitionCount() {
        Map<String, Integer> partitions =
                TopicCatalogue.events().stream().collect(Collectors.toMap(Topic::name, Topic::partitions));

        for (Subtopology part : RegistryTopology.addTo(new Topology(), fixture.parts(), RULES)
                .describe()
                .subtopologies()) {
            assertThat(sources(part).stream().map(partitions::get).collect(Collectors.toSet()))
                    .as(part.toString())
                    .hasSize(1)
                    .doesNotContainNull();
        }
    }

    @Test
    void rowsAndEntriesMeetInTheTaskOfTheDevice() {
        assertThat(RegistryTopology.addTo(new Topology(), fixture.parts(), RULES)
                        .describe()
                        .subtopologies())
                .anySatisfy(part -> assertThat(sources(part))
                        .contains(
                                TopicCatalogue.DEVICES_ACCEPTED.name(),
                                TopicCatalogue.DEVICES_RESOLVED.name(),
                                TopicCatalogue.CATALOGUE_RECEIVED.name(),
                                TopicCatalogue.PROFILES.name()));
    }

    @Test
    void aRowWithAProductKeyComesUnderTheKeyThatAHashWouldGiveIt() {
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput("pkid:" + KEY, keyed(KEY, Entries.entry("P", 1, PAD)));
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput("pkid:" + KEY, withProductKey(KEY, row("A", 1, PAD)));

        assertThat(fixture.output(TopicCatalogue.DEVICES_RESOLVED).readKeyValuesToList())
                .extracting(told -> entry(told.key, ((DeviceAccepted) told.value).getProof()))
                .containsExactly(entry(PAD, "catalogue"));
    }

    private static Set<String> sources(Subtopology part) {
        return part.nodes().stream()
                .filter(Source.class::isInstance)
                .flatMap(source -> ((Source) source).topicSet().stream())
                .collect(Collectors.toSet());
    }
}
