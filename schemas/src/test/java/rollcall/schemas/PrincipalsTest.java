package rollcall.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class PrincipalsTest {
    @Test
    void everyoneHasANameOfItsOwn() {
        assertThat(Principals.all()).extracting(Principal::name).doesNotHaveDuplicates();
    }

    @Test
    void aWatcherReadsStatusesAndNothingElse() {
        assertThat(Principals.WATCHER.topics(AclOperation.READ))
                .isEqualTo(Set.of(TopicCatalogue.DEVICES_STATUS.name()));
        assertThat(Principals.WATCHER.rights().stream()
                        .flatMap(right -> right.operations().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(AclOperation.READ));
    }

    @Test
    void noRightReachesAnotherServicesGroupsTransactionsOrTopics() {
        for (Principal principal : Principals.all()) {
            for (Right right : principal.rights()) {
                if (right.on().patternType() == PatternType.PREFIXED) {
                    assertThat(Principals.all())
                            .filteredOn(other -> !other.equals(principal))
                            .allSatisfy(other -> assertThat(other.rights())
                                    .noneMatch(theirs -> theirs.on().resourceType()
                                                    == right.on().resourceType()
                                            && theirs.on()
                                                    .name()
                                                    .startsWith(right.on().name())));
                }
            }
        }
    }

    @Test
    void hashesAreReadByThoseAloneWhoNeedThem() {
        assertThat(Principals.all())
                .filteredOn(principal ->
                        principal.topics(AclOperation.READ).contains(TopicCatalogue.DEVICES_UPLOADED.name()))
                .containsExactly(Principals.VALIDATION, Principals.STATUS);
    }

    @Test
    void onlyWhatOneReadsIsWrittenToItsDeadLetters() {
        for (Principal principal : Principals.all()) {
            Set<String> written = principal.topics(AclOperation.WRITE);
            assertThat(TopicCatalogue.events())
                    .filteredOn(topic -> written.contains(topic.deadLetter().name()))
                    .extracting(Topic::name)
                    .allMatch(principal.topics(AclOperation.READ)::contains);
        }
    }

    @Test
    void nobodyHasRightsOverTheClusterItself() {
        assertThat(Principals.all().stream().flatMap(principal -> principal.rights().stream()))
                .extracting(right -> right.on().resourceType())
                .doesNotContain(ResourceType.CLUSTER, ResourceType.USER, ResourceType.ANY);
    }
}
