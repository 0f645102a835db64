package rollcall.status.events;

/** The events last released, in their order, each with a number that grows by one. */
final class Recent {
    private final Told[] ring;
    private final long[] base;
    private long end;

    /** @param base where the first event that will be added lies, or before */
    Recent(int size, long[] base) {
        this.ring = new Told[size];
        this.base = base.clone();
    }

    void add(Told told) {
        int slot = (int) (end % ring.length);
        Told forgotten = ring[slot];
        if (forgotten != null) {
            base[forgotten.lane()] = forgotten.offset() + 1;
        }
        ring[slot] = told;
        end++;
    }

    /** Whether everything that was released behind that place is still here. */
    boolean covers(long[] place) {
        return Lanes.reaches(place, base);
    }

    long first() {
        return Math.max(0, end - ring.length);
    }

    /** The number that the next event will have. */
    long end() {
        return end;
    }

    Told at(long number) {
        return ring[(int) (number % ring.length)];
    }
}
