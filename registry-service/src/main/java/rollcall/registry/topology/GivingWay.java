package rollcall.registry.topology;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Lets claims go before entries of a catalogue that wait in the same task. Of all records at hand a task takes the one
 * with the lowest time, and asks for an entry's time only when the entry has come to the head of its queue. It is told a
 * time a little in the future, so whatever was uploaded until then goes first: a claim finds at most one entry before it,
 * be there millions. No entry starves: its time is fixed when it is told, claims of a later time let it pass, and where
 * no claim waits nothing holds it back.
 *
 * <p>The task's stream time runs ahead by as much. Nothing here is measured by it: the stores that forget do so by the
 * times of what they hold, and what falls due does so by the wall clock. The lead must stay below the hour that a broker
 * allows, for changelogs bear this time too.
 */
record GivingWay(Clock clock) implements TimestampExtractor {
    /** More than the clocks of two services are apart. */
    private static final Duration LEAD = Duration.ofSeconds(10);

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return clock.millis() + LEAD.toMillis();
    }
}
