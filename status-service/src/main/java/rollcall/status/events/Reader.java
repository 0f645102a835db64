package rollcall.status.events;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rollcall.status.answer.Sight;
import rollcall.status.uploads.UploadState;
import rollcall.words.Language;

/** One client's way along the log, and what it has still to be told of. Used by one thread at a time, but for its beat. */
final class Reader {
    private final Sight sight;
    private final Language language;
    private final EventIds ids;
    private final Outlet outlet;

    /** The next offset to look at on each lane: behind the place where uploads that moved are gathered once more. */
    private final long[] read = new long[Lanes.count()];

    private final long[] place = new long[Lanes.count()];
    private final long[] settled = new long[Lanes.count()];

    /** Uploads that moved since they were last told of. */
    private final Set<UUID> moved = new LinkedHashSet<>();

    /** The next of the recent events. */
    private long next;

    private boolean placed;
    private Instant lastTold;

    Reader(Sight sight, Language language, EventIds ids, Outlet outlet, Instant now) {
        this.sight = sight;
        this.language = language;
        this.ids = ids;
        this.outlet = outlet;
        this.lastTold = now;
    }

    Sight sight() {
        return sight;
    }

    Outlet outlet() {
        return outlet;
    }

    /** Goes on where it was left. */
    synchronized void resume(EventId id) {
        System.arraycopy(id.settled(), 0, read, 0, read.length);
        System.arraycopy(id.place(), 0, place, 0, place.length);
        System.arraycopy(id.settled(), 0, settled, 0, settled.length);
        placed = true;
    }

    /** Begins at a place, and says so: whoever is cut off before the first event can come back to it. */
    synchronized void begin(long[] at, Instant now) {
        resume(new EventId(at, at));
        offer(Frames.place(id()), now);
    }

    /** Begins at a place though the client asked for another. */
    synchronized void reset(long[] at, String reason, Instant now) {
        resume(new EventId(at, at));
        moved.clear();
        offer(Frames.event(Frames.RESET, id(), "{\"reason\":\"" + reason + "\"}"), now);
    }

    /** Whether it has a place on this log; who came with an id of another has none before its reset. */
    synchronized boolean isPlaced() {
        return placed;
    }

    long[] read() {
        return read;
    }

    long[] place() {
        return place;
    }

    /** Looks at one record; one it has seen already is passed over. */
    synchronized void take(Told told, Instant now) {
        int lane = told.lane();
        if (told.offset() < read[lane]) {
            return;
        }
        read[lane] = told.offset() + 1;
        boolean fresh = told.offset() >= place[lane];
        if (fresh) {
            place[lane] = told.offset() + 1;
        }
        // Who sent an upload does not stand in each of its records: who may see it shows when its state is looked up.
        if (told.customer().isEmpty() || told.customer().equals(sight.customer())) {
            told.upload().ifPresent(moved::add);
        }
        if (fresh && sight.covers(told.customer(), told.submitter())) {
            told.data(language).ifPresent(data -> offer(Frames.event(Frames.DEVICE_STATUS, id(), data), now));
        }
    }

    /** There is nothing left to look at before that place. */
    synchronized void readUpTo(long[] target) {
        for (int lane = 0; lane < read.length; lane++) {
            read[lane] = Math.max(read[lane], target[lane]);
            place[lane] = Math.max(place[lane], target[lane]);
        }
    }

    /** Takes recent events as long as the client has room for more. */
    void walk(Recent recent, Instant now) {
        while (next < recent.end() && !hasFallenOff(recent) && outlet.hasRoom()) {
            take(recent.at(next++), now);
        }
    }

    /** Walks on from the first of the recent events. */
    void startWalking(Recent recent) {
        next = recent.first();
    }

    boolean hasFallenOff(Recent recent) {
        return next < recent.first();
    }

    boolean isInStepWith(Recent recent) {
        return next == recent.end();
    }

    Set<UUID> moved() {
        return moved;
    }

    /**
     * Tells how uploads are that moved; those that the view does not know are forgotten until their announcement.
     *
     * @param exact whether all that has made them so has been told
     * @param beat whether progress may be told, and not only what has come to its end
     */
    synchronized void tell(Map<UUID, UploadState> states, boolean exact, boolean beat, Instant now) {
        for (UUID upload : List.copyOf(moved)) {
            UploadState state = states.get(upload);
            if (state == null || !sight.covers(state.customer(), state.submitter())) {
                moved.remove(upload);
            } else if (state.finished() ? exact : beat) {
                moved.remove(upload);
                settle();
                String name = state.finished() ? Frames.UPLOAD_FINISHED : Frames.UPLOAD_PROGRESS;
                offer(Frames.event(name, id(), state.json()), now);
            }
        }
        settle();
    }

    /** A sign of life after a long silence, with the place as it is by now. */
    synchronized void beat(Instant ifSilentSince, Instant now) {
        if (!lastTold.isAfter(ifSilentSince)) {
            offer(placed ? Frames.place(id()) : new byte[] {':', '\n', '\n'}, now);
        }
    }

    private void settle() {
        if (moved.isEmpty()) {
            System.arraycopy(read, 0, settled, 0, settled.length);
        }
    }

    private String id() {
        return ids.text(place, settled);
    }

    private void offer(byte[] frame, Instant now) {
        lastTold = now;
        outlet.offer(frame);
    }
}
