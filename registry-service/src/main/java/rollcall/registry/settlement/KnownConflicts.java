package rollcall.registry.settlement;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rollcall.events.IdentityConflict;

/** Which hardware each conflict is about: a command about it goes where that hardware is decided. */
final class KnownConflicts {
    private final Map<String, String> anchors = new ConcurrentHashMap<>();

    void told(String deviceId, IdentityConflict conflict) {
        anchors.put(conflict.getConflictId(), conflict.getAnchor());
    }

    Optional<String> anchor(String conflictId) {
        return Optional.ofNullable(anchors.get(conflictId));
    }
}
