package rollcall.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import rollcall.schemas.Topic;

/** Says which partitions have to wait while others are read. Nobody waits for ever: each order holds for a time. */
final class Turns {
    /** How long leading topics keep all others waiting at a stretch. */
    static final Duration LEAD = Duration.ofSeconds(1);

    /** How long yielding topics wait for all others at a stretch. */
    static final Duration YIELD = Duration.ofSeconds(5);

    private final Set<String> leading;
    private final Set<String> yielding;
    private long leadingSince;
    private boolean isLed;
    private long yieldingSince;

    /** @param now nanoseconds of a clock that never goes back, as in all calls */
    Turns(Precedence precedence, long now) {
        this.leading = names(precedence.leading());
        this.yielding = names(precedence.yielding());
        this.yieldingSince = now;
    }

    private static Set<String> names(Set<Topic> topics) {
        return topics.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that wait because leading ones have something to read, or may have; empty if none does or its time is over. */
    Set<TopicPartition> waitForLeading(
            Collection<TopicPartition> awake, Function<TopicPartition, OptionalLong> lag, long now) {
        boolean behind = awake.stream()
                .filter(partition -> leading.contains(partition.topic()))
                .anyMatch(partition -> lag.apply(partition).orElse(1) > 0);
        if (!behind) {
            isLed = false;
            return Set.of();
        }
        if (!isLed) {
            isLed = true;
            leadingSince = now;
        }
        if (now - leadingSince >= LEAD.toNanos()) {
            isLed = false;
            return Set.of();
        }
        return without(awake, leading);
    }

    /** Those that wait for whatever the others have; empty if there are none or they have waited long enough. */
    Set<TopicPartition> waitForOthers(Collection<TopicPartition> awake, long now) {
        if (yielding.isEmpty() || now - yieldingSince >= YIELD.toNanos()) {
            return Set.of();
        }
        return awake.stream()
                .filter(partition -> yielding.contains(partition.topic()))
                .collect(Collectors.toSet());
    }

    /** To be called when nobody had to wait. */
    void all(long now) {
        yieldingSince = now;
    }

    private static Set<TopicPartition> without(Collection<TopicPartition> partitions, Set<String> topics) {
        Set<TopicPartition> others = new HashSet<>(partitions);
        others.removeIf(partition -> topics.contains(partition.topic()));
        return others;
    }
}
