/**
 * What happens to a customer's devices and uploads, told while it happens, as server-sent events.
 *
 * <p>One thread an instance follows all partitions of the kept topics without a consumer group, as long as anybody listens.
 * What it has read is held back until the view shows it: whoever asks after an event finds what the event told. Each reader
 * walks the events last released at its own pace; one who asks for what lies further back is given it by a consumer of its
 * own first. Nothing waits for a reader: writing is non-blocking, and one who takes nothing is cut off.
 *
 * <p>An event's id says where its reader stands on each partition, so any instance can go on from it. It says in two ways:
 * up to where devices were told, and up to where every upload touched has been told too. How far an upload is, is read from
 * the view when its rows have moved, not folded anew from the events: so it is right on an instance that has just begun to
 * listen, it is the same that {@code GET uploads/{id}} answers, and after a resumption it is told as it is by then. The
 * counts and how far the view has read are taken from one snapshot of the database: an upload is told as finished only when
 * all its rows have been told before.
 */
package rollcall.status.events;
