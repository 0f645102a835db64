package rollcall.ingest.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device that was seen.
 *
 * @param seenAt when; as it is told if absent
 */
record SeenDevice(String deviceId, @Nullable Instant seenAt) {}
