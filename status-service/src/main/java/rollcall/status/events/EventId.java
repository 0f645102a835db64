package rollcall.status.events;

import java.util.Arrays;

/**
 * Where a reader stands: the next offset on each lane.
 *
 * @param place what devices do has been told up to here
 * @param settled never beyond the place: every upload that moved before has been told of
 */
record EventId(long[] place, long[] settled) {
    EventId {
        place = place.clone();
        settled = settled.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventId id && Arrays.equals(place, id.place) && Arrays.equals(settled, id.settled);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(place);
    }

    @Override
    public String toString() {
        return Arrays.toString(place) + " settled " + Arrays.toString(settled);
    }
}
