package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import rollcall.schemas.Principal;
import rollcall.schemas.Principals;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

class RightsTest {
    private static final Principal INGEST = Principals.INGEST;

    @Test
    void mayUseTheTopicsThatItLooksForAtTheStartAndNoOthers() {
        assertThat(Stream.of(AclOperation.READ, AclOperation.WRITE)
                        .flatMap(operation -> INGEST.topics(operation).stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(IngestApplication.TOPICS.stream().map(Topic::name).collect(Collectors.toSet()));
    }

    @Test
    void readsNoRowBack() {
        assertThat(INGEST.topics(AclOperation.READ))
                .isEqualTo(Set.of(TopicCatalogue.UPLOADS_RECEIVED.name(), TopicCatalogue.RELATIONSHIPS.name()));
    }

    @Test
    void joinsNoGroupAndWritesInNoTransaction() {
        assertThat(INGEST.rights())
                .filteredOn(right -> right.on().resourceType() != ResourceType.TOPIC)
                .allMatch(right -> right.on().resourceType() == ResourceType.GROUP
                        && right.operations().equals(Set.of(AclOperation.DESCRIBE)));
    }
}
