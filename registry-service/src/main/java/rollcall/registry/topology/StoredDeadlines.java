package rollcall.registry.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.registry.lifecycle.Deadlines;

/** Deadlines in the order of their times, so that those which are due stand in front. */
final class StoredDeadlines implements Deadlines {
    private static final char SLASH = '/';

    private final KeyValueStore<String, String> store;

    /** What was due before was taken: a look starts behind the stones that mark the graves of all those. */
    private long takenUntil;

    StoredDeadlines(KeyValueStore<String, String> store) {
        this.store = store;
    }

    @Override
    public void set(Kind kind, String deviceId, Instant dueAt) {
        store.put(time(Math.max(dueAt.toEpochMilli(), takenUntil)) + SLASH + kind + SLASH + deviceId, "");
    }

    /** Takes those that are due by now, the longest first; no more than so many, the others another time. */
    void take(long now, int atMost, BiConsumer<Kind, String> look) {
        List<String> due = due(now, atMost);
        takenUntil = due.size() < atMost ? now : dueAt(due.get(atMost - 1));
        for (String key : due) {
            store.delete(key);
            String[] parts = key.split("/", 3);
            look.accept(Kind.valueOf(parts[1]), parts[2]);
        }
    }

    private List<String> due(long now, int atMost) {
        List<String> keys = new ArrayList<>(0);
        try (KeyValueIterator<String, String> found = store.range(time(takenUntil), time(now + 1))) {
            while (found.hasNext() && keys.size() < atMost) {
                keys.add(found.next().key);
            }
        }
        return keys;
    }

    private static String time(long at) {
        return "%016x".formatted(at);
    }

    private static long dueAt(String key) {
        return Long.parseLong(key.substring(0, key.indexOf(SLASH)), 16);
    }
}
