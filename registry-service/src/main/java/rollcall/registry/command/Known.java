package rollcall.registry.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a compacted topic by now, by key.
 *
 * @param <E> what is on the topic
 */
public final class Known<E> {
    private static final Duration LATE = Duration.ofMillis(500);

    private final Map<String, E> byKey = new ConcurrentHashMap<>();
    private final List<Waiting<E>> waiting = new CopyOnWriteArrayList<>();

    private record Waiting<E>(String key, Predicate<Optional<E>> stands, CompletableFuture<Void> answer) {}

    /** @param event null if it is gone */
    public void told(String key, @Nullable E event) {
        if (event == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, event);
        }
        waiting.stream().filter(one -> one.key().equals(key)).forEach(this::look);
    }

    public Stream<E> all() {
        return byKey.values().stream();
    }

    public Optional<E> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What a command left behind may be known a moment later than that it was decided: waits for that moment. */
    public CompletableFuture<Void> await(String key, Predicate<Optional<E>> stands) {
        Waiting<E> one = new Waiting<>(key, stands, new CompletableFuture<>());
        waiting.add(one);
        look(one);
        return one.answer()
                .completeOnTimeout(null, LATE.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(() -> waiting.remove(one));
    }

    private void look(Waiting<E> one) {
        if (one.stands().test(find(one.key()))) {
            one.answer().complete(null);
        }
    }
}
