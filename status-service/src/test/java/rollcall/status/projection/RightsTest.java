package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import rollcall.schemas.Principal;
import rollcall.schemas.Principals;
import rollcall.schemas.Right;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

class RightsTest {
    private static final Principal STATUS = Principals.STATUS;

    @Test
    void readsWhatItFoldsAndRowsAsTheyWereSentAndWhoMayAskAndLeavesAndAllDeadLetters() {
        assertThat(STATUS.topics(AclOperation.READ))
                .isEqualTo(names(Stream.of(
                                ProjectionConfiguration.FOLDED.stream(),
                                TopicCatalogue.events().stream().map(Topic::deadLetter),
                                Stream.of(
                                        TopicCatalogue.DEVICES_UPLOADED,
                                        TopicCatalogue.RELATIONSHIPS,
                                        TopicCatalogue.WEBHOOKS,
                                        TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED,
                                        TopicCatalogue.COMMANDS_DECIDED))
                        .flatMap(topics -> topics)));
    }

    @Test
    void writesNothingButWhatItCannotReadAndWhoIsToLeaveAndWhatIsDrivenAgain() {
        assertThat(STATUS.topics(AclOperation.WRITE))
                .isEqualTo(names(Stream.of(
                                ProjectionConfiguration.FOLDED.stream().map(Topic::deadLetter),
                                TopicCatalogue.repeatable().stream(),
                                Stream.of(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, TopicCatalogue.AUDIT))
                        .flatMap(topics -> topics)));
    }

    @Test
    void joinsTheGroupOfItsSettings() throws IOException {
        Object group = new YamlPropertySourceLoader()
                .load("service", new ClassPathResource("application.yml"))
                .get(0)
                .getProperty("spring.kafka.consumer.group-id");

        assertThat(STATUS.rights().stream()
                        .filter(right -> right.operations().contains(AclOperation.READ))
                        .map(Right::on)
                        .filter(on -> on.resourceType() == ResourceType.GROUP)
                        .map(ResourcePattern::name))
                .containsExactly("" + group);
    }

    private static Set<String> names(Stream<Topic> topics) {
        return topics.map(Topic::name).collect(Collectors.toSet());
    }
}
