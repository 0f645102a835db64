package rollcall.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {
    @Test
    void everyTopicHasADeadLetterTopicWithAsManyPartitions() {
        assertThat(TopicCatalogue.all()).hasSize(2 * TopicCatalogue.events().size());
        assertThat(TopicCatalogue.DEVICES_UPLOADED.deadLetter().name()).isEqualTo("rollcall.devices.uploaded-dlt");
        assertThat(TopicCatalogue.DEVICES_UPLOADED.deadLetter().partitions())
                .isEqualTo(TopicCatalogue.DEVICES_UPLOADED.partitions());
    }

    @Test
    void topicsThatADevicePassesHaveTheSamePartitionCount() {
        assertThat(TopicCatalogue.events().stream().map(Topic::partitions).distinct())
                .hasSize(1);
    }

    @Test
    void hashesAndUserNamesAreKeptForAWeekOnly() {
        assertThat(TopicCatalogue.DEVICES_UPLOADED.retention()).contains(Duration.ofDays(7));
        assertThat(TopicCatalogue.DEVICES_ACCEPTED.retention()).contains(Duration.ofDays(7));
        assertThat(TopicCatalogue.DEVICES_RESOLVED.retention()).contains(Duration.ofDays(7));
        assertThat(TopicCatalogue.DEVICES_MISSED.retention()).contains(Duration.ofDays(7));
    }

    @Test
    void whatTheViewIsFoldedFromIsKeptForGood() {
        assertThat(TopicCatalogue.UPLOADS_RECEIVED.retention()).isEqualTo(Optional.empty());
        assertThat(TopicCatalogue.DEVICES_REJECTED.retention()).isEqualTo(Optional.empty());
        assertThat(TopicCatalogue.DEVICES_REGISTERED.retention()).isEqualTo(Optional.empty());
        assertThat(TopicCatalogue.DEVICES_REFUSED.retention()).isEqualTo(Optional.empty());
        assertThat(TopicCatalogue.DEVICES_HISTORY.retention()).isEqualTo(Optional.empty());
        assertThat(TopicCatalogue.DEVICES_CONFLICTS.retention()).isEqualTo(Optional.empty());
        assertThat(TopicCatalogue.DEVICES_REFUSED.settings()).containsEntry("retention.ms", "-1");
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> TopicCatalogue.events().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
