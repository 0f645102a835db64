package rollcall.devices.duplicate;

/** The memory that all comparisons of this process share for what their rows name. */
public final class ComparisonMemory {
    private long free;

    /** @param bytes how much there is */
    public ComparisonMemory(long bytes) {
        this.free = bytes;
    }

    /** Whether so many bytes were there to be taken; whoever takes them gives them back. */
    synchronized boolean take(long bytes) {
        if (bytes > free) {
            return false;
        }
        free -= bytes;
        return true;
    }

    synchronized void give(long bytes) {
        free += bytes;
    }
}
