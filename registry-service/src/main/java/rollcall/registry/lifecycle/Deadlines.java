package rollcall.registry.lifecycle;

import java.time.Instant;

/** What is to be looked at later. */
public interface Deadlines {
    /** Why a device is looked at. */
    enum Kind {
        /** It may have become inactive. */
        IDLE,
        /** Its status may no longer be of use to watchers. */
        FORGOTTEN
    }

    void set(Kind kind, String deviceId, Instant dueAt);
}
