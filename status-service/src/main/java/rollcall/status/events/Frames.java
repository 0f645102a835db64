package rollcall.status.events;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events as they go over the wire. */
final class Frames {
    static final String DEVICE_STATUS = "device-status";
    static final String UPLOAD_PROGRESS = "upload-progress";
    static final String UPLOAD_FINISHED = "upload-finished";
    static final String RESET = "reset";

    /** How long a client waits before it comes back, in milliseconds. */
    private static final int COME_BACK_AFTER = 1_000;

    private Frames() {}

    /** @param data one line */
    static byte[] event(String name, String id, String data) {
        return ("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n").getBytes(UTF_8);
    }

    /** Says only where the reader stands, which clients remember and dispatch nothing for. */
    static byte[] place(String id) {
        return (":\nid: " + id + "\n\n").getBytes(UTF_8);
    }

    static byte[] beginning() {
        return ("retry: " + COME_BACK_AFTER + "\n\n").getBytes(UTF_8);
    }
}
