package rollcall.cli.watch;

/**
 * When a watch ends by itself.
 *
 * @param atNanos by the JVM's own clock
 */
record Ending(long atNanos) {
    private static final long NANOS = 1_000_000_000L;

    /** @param seconds null for never */
    static Ending after(Long seconds) {
        return new Ending(System.nanoTime() + (seconds == null ? Long.MAX_VALUE / 2 : seconds * NANOS));
    }

    boolean isReached() {
        return System.nanoTime() - atNanos >= 0;
    }

    long leftMillis() {
        return Math.max(1, (atNanos - System.nanoTime()) / 1_000_000);
    }
}
