package rollcall.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** So many things at most, each as long as somebody asks for it often enough; what nobody asked for longest goes first. */
final class Kept<T> {
    private final Map<String, Entry<T>> longestUnaskedFirst = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private final Duration idle;
    private final InstantSource clock;

    /** @param idle after how long without being asked for it goes */
    Kept(int most, Duration idle, InstantSource clock) {
        this.most = most;
        this.idle = idle;
        this.clock = clock;
    }

    private record Entry<T>(T thing, Instant until) {}

    synchronized void put(String name, T thing) {
        Instant now = clock.instant();
        longestUnaskedFirst.put(name, new Entry<>(thing, now.plus(idle)));
        var oldest = longestUnaskedFirst.entrySet().iterator();
        while (oldest.hasNext()) {
            if (!oldest.next().getValue().until().isBefore(now) && longestUnaskedFirst.size() <= most) {
                return;
            }
            oldest.remove();
        }
    }

    synchronized Optional<T> get(String name) {
        Optional<T> found = take(name);
        found.ifPresent(thing -> put(name, thing));
        return found;
    }

    /** As {@link #get}, and it is not kept any more. */
    synchronized Optional<T> take(String name) {
        return Optional.ofNullable(longestUnaskedFirst.remove(name))
                .filter(entry -> !entry.until().isBefore(clock.instant()))
                .map(Entry::thing);
    }
}
