package rollcall.registry.lifecycle;

import java.time.Instant;
import java.util.Optional;

/** When each device was last seen, as far as it was. */
public interface Sightings {
    Optional<Instant> last(String deviceId);

    void keep(String deviceId, Instant seenAt);

    void forget(String deviceId);
}
