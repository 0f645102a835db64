package rollcall.status.events;

/** The way to one client. Nothing here waits but {@link #awaitRoom}. */
interface Outlet {
    /** Whether more may be offered; what is offered beyond is taken all the same. */
    boolean hasRoom();

    /** Sent as soon as the client takes it, in the order offered. */
    void offer(byte[] frame);

    /** Ends the stream; what has not been sent is dropped. */
    void end();

    boolean isOpen();

    /** Waits until there is room; false if there never will be. */
    boolean awaitRoom() throws InterruptedException;
}
