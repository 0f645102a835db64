package rollcall.status.events;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Writes to a client without waiting for it: whoever offers a frame writes as much as the connection takes at once, and the
 * container goes on when it takes more.
 */
public final class AsyncOutlet implements Outlet, WriteListener, AsyncListener {
    private final int buffer;
    private final Clock clock;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private AsyncContext call;
    private ServletOutputStream out;
    private int bytes;
    private boolean opened;
    private boolean unflushed;
    private boolean ending;
    private boolean ended;
    private Instant lastTaken;

    /** @param buffer bytes that may wait */
    public AsyncOutlet(int buffer, Clock clock) {
        this.buffer = buffer;
        this.clock = clock;
        this.lastTaken = clock.instant();
    }

    /** Takes the answer over; the call's thread is free then. */
    public void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext taken = request.startAsync();
        taken.setTimeout(0);
        taken.addListener(this);
        ServletOutputStream stream = response.getOutputStream();
        synchronized (this) {
            call = taken;
            out = stream;
        }
        stream.setWriteListener(this);
    }

    @Override
    public synchronized boolean hasRoom() {
        return bytes < buffer;
    }

    @Override
    public synchronized void offer(byte[] frame) {
        if (!ending && !ended) {
            if (waiting.isEmpty()) {
                lastTaken = clock.instant();
            }
            waiting.add(frame);
            bytes += frame.length;
            write();
        }
    }

    @Override
    public synchronized Duration awaitRoom(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        Duration left = patience;
        while (isOpen() && !hasRoom() && !left.isZero()) {
            TimeUnit.NANOSECONDS.timedWait(this, left.toNanos());
            left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
        return left;
    }

    @Override
    public synchronized boolean isOpen() {
        return !ending && !ended;
    }

    /** A client that takes nothing any more is let go of at once; its connection, when the container's patience is over. */
    @Override
    public synchronized void end() {
        ending = true;
        waiting.clear();
        bytes = 0;
        notifyAll();
        write();
    }

    /** Whether something has waited for so long, and its client took nothing. */
    public synchronized boolean isStalled(Duration patience) {
        return !waiting.isEmpty() && lastTaken.plus(patience).isBefore(clock.instant());
    }

    @Override
    public synchronized void onWritePossible() {
        opened = true;
        write();
    }

    /** The container says when more is taken: until then nothing may be written. */
    private void write() {
        try {
            while (opened && !ended && out.isReady()) {
                byte[] frame = waiting.poll();
                if (frame != null) {
                    out.write(frame);
                    unflushed = true;
                    bytes -= frame.length;
                    lastTaken = clock.instant();
                    notifyAll();
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else if (ending) {
                    ended = true;
                    call.complete();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException gone) {
            lost();
        }
    }

    private synchronized void lost() {
        ended = true;
        waiting.clear();
        bytes = 0;
        notifyAll();
    }

    @Override
    public void onError(Throwable failure) {
        lost();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        lost();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        lost();
        event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        lost();
        event.getAsyncContext().complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A stream is started once.
    }
}
