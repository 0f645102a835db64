package rollcall.status.events;

/** Takes as many frames as a test lets it. */
final class RecordingOutlet implements Outlet {
    final Heard heard = new Heard();
    int room = Integer.MAX_VALUE;
    private boolean open = true;

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
    public boolean awaitRoom() {
        return open;
    }
}
