package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import rollcall.schemas.TopicCatalogue;

class TurnsTest {
    private static final TopicPartition PROFILES = new TopicPartition(TopicCatalogue.PROFILES.name(), 0);
    private static final TopicPartition ROWS = new TopicPartition(TopicCatalogue.DEVICES_ACCEPTED.name(), 0);
    private static final TopicPartition ENTRIES = new TopicPartition(TopicCatalogue.CATALOGUE_RECEIVED.name(), 0);
    private static final List<TopicPartition> ALL = List.of(PROFILES, ROWS, ENTRIES);
    private static final long START = -17;

    private final Turns turns = new Turns(
            new Precedence(Set.of(TopicCatalogue.PROFILES), Set.of(TopicCatalogue.CATALOGUE_RECEIVED)), START);
    private final Map<TopicPartition, Long> lags = new HashMap<>(Map.of(PROFILES, 0L, ROWS, 9L, ENTRIES, 9L));

    @Test
    void nobodyWaitsForLeadingTopicsThatAreRead() {
        assertThat(waitForLeading(START)).isEmpty();
    }

    @Test
    void allOthersWaitWhileALeadingTopicLags() {
        lags.put(PROFILES, 1L);

        assertThat(waitForLeading(START)).containsExactlyInAnyOrder(ROWS, ENTRIES);
    }

    @Test
    void allOthersWaitUntilItIsKnownWhetherALeadingTopicLags() {
        lags.remove(PROFILES);

        assertThat(waitForLeading(START)).containsExactlyInAnyOrder(ROWS, ENTRIES);
    }

    @Test
    void leadingTopicsThatNeverEndLetTheOthersHaveATurn() {
        lags.put(PROFILES, 1L);
        long later = START + Turns.LEAD.toNanos();

        assertThat(waitForLeading(START)).isNotEmpty();
        assertThat(waitForLeading(later - 1)).isNotEmpty();
        assertThat(waitForLeading(later)).isEmpty();
        assertThat(waitForLeading(later)).isNotEmpty();
    }

    @Test
    void aLeadThatEndedBeginsAnew() {
        lags.put(PROFILES, 1L);
        waitForLeading(START);
        lags.put(PROFILES, 0L);
        waitForLeading(START);
        lags.put(PROFILES, 1L);

        assertThat(waitForLeading(START + Turns.LEAD.toNanos())).isNotEmpty();
        assertThat(waitForLeading(START + 2 * Turns.LEAD.toNanos() - 1)).isNotEmpty();
    }

    @Test
    void leadingTopicsThatTheStreamItselfHoldsBackHoldBackNobody() {
        lags.put(PROFILES, 1L);

        assertThat(turns.waitForLeading(List.of(ROWS, ENTRIES), this::lag, START))
                .isEmpty();
    }

    @Test
    void yieldingTopicsWaitForAllOthersButNotForEver() {
        long later = START + Turns.YIELD.toNanos();

        assertThat(turns.waitForOthers(ALL, later - 1)).containsExactly(ENTRIES);
        assertThat(turns.waitForOthers(ALL, later)).isEmpty();
        turns.all(later);
        assertThat(turns.waitForOthers(ALL, later)).containsExactly(ENTRIES);
    }

    private Set<TopicPartition> waitForLeading(long now) {
        return turns.waitForLeading(ALL, this::lag, now);
    }

    private OptionalLong lag(TopicPartition partition) {
        Long lag = lags.get(partition);
        return lag == null ? OptionalLong.empty() : OptionalLong.of(lag);
    }
}
