package rollcall.status.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import rollcall.status.uploads.UploadState;

/** What is told live: events that wait to become visible, those released last, and who walks along them. */
final class Flow {
    private final Duration progressEvery;

    /** More events than are remembered may become visible at once: readers walk along meanwhile. */
    private final int walkEvery;

    private final List<ArrayDeque<Told>> held;
    private final long[] released;
    private final Recent recent;
    private final Collection<Reader> walking = new ArrayList<>();
    private int heldCount;
    private Instant progressTold = Instant.EPOCH;

    /** @param start the place up to which everything is visible */
    Flow(EventSettings settings, long[] start) {
        this.progressEvery = settings.progressEvery();
        this.walkEvery = Math.max(1, settings.remembered() / 2);
        this.released = start.clone();
        this.recent = new Recent(settings.remembered(), start);
        this.held = Stream.generate(() -> new ArrayDeque<Told>())
                .limit(start.length)
                .toList();
    }

    /** Up to here everything has been released. */
    long[] released() {
        return released.clone();
    }

    int heldCount() {
        return heldCount;
    }

    void hold(Told told) {
        held.get(told.lane()).add(told);
        heldCount++;
    }

    /** What is held is read anew, from where the flow was released to. */
    void forgetHeld() {
        held.forEach(ArrayDeque::clear);
        heldCount = 0;
    }

    /** A reader that has not come as far as the flow's memory cannot walk along. */
    boolean covers(Reader reader) {
        return recent.covers(reader.read());
    }

    void reset(Reader reader, String reason, Instant now) {
        reader.reset(released, reason, now);
        join(reader);
    }

    void join(Reader reader) {
        reader.startWalking(recent);
        walking.add(reader);
    }

    /** Takes out those who are too far behind to walk on, and forgets those who have gone. */
    List<Reader> leaveBehind() {
        walking.removeIf(reader -> !reader.outlet().isOpen());
        List<Reader> behind =
                walking.stream().filter(reader -> reader.hasFallenOff(recent)).toList();
        walking.removeAll(behind);
        return behind;
    }

    /** Whether the view has to be asked for anything. */
    boolean isWaiting() {
        return heldCount > 0
                || walking.stream().anyMatch(reader -> !reader.moved().isEmpty());
    }

    /** Releases what has become visible, the oldest first as far as each lane's order allows, and lets readers walk on. */
    void release(long[] visible, Instant now) {
        PriorityQueue<ArrayDeque<Told>> heads =
                new PriorityQueue<>(Comparator.comparingLong(lane -> lane.peek().timestamp()));
        held.stream().filter(lane -> isVisible(lane, visible)).forEach(heads::add);
        while (!heads.isEmpty()) {
            ArrayDeque<Told> lane = heads.poll();
            Told told = lane.poll();
            heldCount--;
            released[told.lane()] = told.offset() + 1;
            recent.add(told);
            if (isVisible(lane, visible)) {
                heads.add(lane);
            }
            if (recent.end() % walkEvery == 0) {
                walk(now);
            }
        }
        walk(now);
    }

    void walk(Instant now) {
        walking.forEach(reader -> reader.walk(recent, now));
    }

    private static boolean isVisible(ArrayDeque<Told> lane, long[] visible) {
        return !lane.isEmpty() && lane.peek().offset() < visible[lane.peek().lane()];
    }

    /** Uploads that readers who are in step have still to be told of. */
    Set<UUID> moved() {
        Set<UUID> moved = new HashSet<>();
        walking.stream().filter(reader -> reader.isInStepWith(recent)).forEach(reader -> moved.addAll(reader.moved()));
        return moved;
    }

    /**
     * Tells those who are in step how uploads are.
     *
     * @param exact whether the states hold nothing that has not been released
     */
    void tell(Map<UUID, UploadState> states, boolean exact, Instant now) {
        boolean beat = !progressTold.plus(progressEvery).isAfter(now);
        if (beat && !states.isEmpty()) {
            progressTold = now;
        }
        walking.stream()
                .filter(reader -> reader.isInStepWith(recent))
                .forEach(reader -> reader.tell(states, exact, beat, now));
    }
}
