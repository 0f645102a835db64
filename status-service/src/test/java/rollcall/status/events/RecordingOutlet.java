package rollcall.status.events;

import java.time.Duration;

/** Takes as many frames as a test lets it. */
final class RecordingOutlet implements Outlet {
    final Heard heard = new Heard();
    int room = Integer.MAX_VALUE;

    /** How long its client takes for each frame beyond that. */
    Duration pace = Duration.ZERO;

    private volatile boolean open = true;

    @Override
    public boolean hasRoom() {
        return room > 0;
    }

    @Override
    public void offer(byte[] frame) {
        room--;
        heard.frame(frame);
    }

    @Override
    public void end() {
        open = false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Duration awaitRoom(Duration patience) {
        if (hasRoom() || !open) {
            return patience;
        }
        if (patience.compareTo(pace) <= 0) {
            return Duration.ZERO;
        }
        room++;
        return patience.minus(pace);
    }
}
