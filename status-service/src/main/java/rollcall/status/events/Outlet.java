package rollcall.status.events;

import java.time.Duration;

/** The way to one client. Nothing here waits but {@link #awaitRoom}. */
interface Outlet {
    /** Whether more may be offered; what is offered beyond is taken all the same. */
    boolean hasRoom();

    /** Sent as soon as the client takes it, in the order offered. */
    void offer(byte[] frame);

    /** Ends the stream; what has not been sent is dropped. */
    void end();

    boolean isOpen();

    /**
     * Waits until there is room, or never will be.
     *
     * @return what is left of the patience; zero if it is over
     */
    Duration awaitRoom(Duration patience) throws InterruptedException;
}
