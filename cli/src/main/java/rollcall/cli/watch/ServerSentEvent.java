package rollcall.cli.watch;

/**
 * An event as a stream tells it.
 *
 * @param id where the stream goes on behind it; empty if it says none
 * @param name what happened; {@code message} if it says nothing
 * @param data the event itself; empty for one that only tells an id
 */
record ServerSentEvent(String id, String name, String data) {}
