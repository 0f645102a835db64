package rollcall.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A serde in front of the configured one. Registry clients look a schema up for each value they write or read, and the
 * one we use by default computes its fingerprint each time: of a large schema more work than all else. Once the
 * configured serde has shown a topic's schema id, values with that id are written and read here, byte for byte the same;
 * all others, those of older schemas among them, remain its own, within a deadline.
 */
final class ShortcutSerde<T extends SpecificRecord> implements Serde<T>, Serializer<T>, Deserializer<T> {
    /** Far longer than a registry needs that is well, far shorter than the patience of any consumer group. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Deadline deadline;
    private final Serializer<T> serializer;
    private final Deserializer<T> deserializer;
    private final Map<String, Shortcut<T>> byTopic = new ConcurrentHashMap<>();
    private final Set<String> triedToLearn = ConcurrentHashMap.newKeySet();

    /** @param configured is configured already, and closed with this one */
    ShortcutSerde(Serde<T> configured) {
        this(configured, PATIENCE);
    }

    /** @param patience with each of two tries to look a schema up */
    ShortcutSerde(Serde<T> configured, Duration patience) {
        this.deadline = new Deadline(patience);
        this.serializer = configured.serializer();
        this.deserializer = configured.deserializer();
    }

    @Override
    public Serializer<T> serializer() {
        return this;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {}

    @Override
    public byte[] serialize(String topic, T event) {
        return serialize(topic, null, event);
    }

    @Override
    public byte[] serialize(String topic, Headers headers, T event) {
        Shortcut<T> shortcut = byTopic.get(topic);
        if (shortcut != null && event != null && shortcut.writes(event)) {
            return shortcut.write(event);
        }
        byte[] written = deadline.call(() -> serializer.serialize(topic, headers, event));
        if (event != null && shortcut == null) {
            Shortcut.learn(event, written).ifPresent(learned -> byTopic.put(topic, learned));
        }
        return written;
    }

    @Override
    public T deserialize(String topic, byte[] value) {
        return deserialize(topic, null, value);
    }

    @Override
    public T deserialize(String topic, Headers headers, byte[] value) {
        Shortcut<T> shortcut = byTopic.get(topic);
        if (shortcut != null && value != null && shortcut.reads(value)) {
            return shortcut.read(value);
        }
        T event = deadline.call(() -> deserializer.deserialize(topic, headers, value));
        if (shortcut == null && isOurs(event) && triedToLearn.add(topic + '/' + Shortcut.id(value))) {
            learnFrom(topic, event, value);
        }
        return event;
    }

    /** A value of a type that is not generated here comes as another class, whatever the signature says. */
    private static boolean isOurs(Object event) {
        return event instanceof SpecificRecord;
    }

    /**
     * A reader learns the id by writing: only an id given to this very schema tells that nothing needs resolving. It has to be
     * the id that was read, too: registry clients give an event that strayed onto another's topic that topic's id, and by it
     * no sound value of the topic could be read any more.
     */
    private void learnFrom(String topic, T event, byte[] value) {
        try {
            byte[] written = deadline.call(() -> serializer.serialize(topic, null, event));
            Shortcut.learn(event, written)
                    .filter(learned -> learned.reads(value) && written.length == value.length)
                    .ifPresent(learned -> byTopic.put(topic, learned));
        } catch (RuntimeException notRegistered) {
            // The configured serde reads this topic on its own.
        }
    }

    @Override
    public void close() {
        deadline.close();
        serializer.close();
        deserializer.close();
    }
}
