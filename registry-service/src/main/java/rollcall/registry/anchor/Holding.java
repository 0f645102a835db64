package rollcall.registry.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rollcall.events.DeviceAnchored;
import rollcall.events.IdentityConflict;
import rollcall.registry.record.AnchorRecord;
import rollcall.registry.record.ConflictRecord;

/** Keeps who has which hardware. It belongs to one device; another that shows up with it is in conflict with that one. */
public final class Holding {
    private static final String WITHDRAWN = "withdrawn";

    private final Anchors anchors;
    private final Conflicts conflicts;
    private final Clock clock;

    public Holding(Anchors anchors, Conflicts conflicts, Clock clock) {
        this.anchors = anchors;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** What both devices of a conflict are to be told. */
    public List<IdentityConflict> anchored(DeviceAnchored event) {
        return event.getHeld() ? taken(event) : givenUp(event);
    }

    private List<IdentityConflict> taken(DeviceAnchored event) {
        Optional<AnchorRecord> holder = anchors.find(event.getAnchor());
        if (holder.isEmpty() || holder.get().getDeviceId().equals(event.getDeviceId())) {
            anchors.keep(event.getAnchor(), new AnchorRecord(event.getDeviceId(), event.getRegistrationId()));
            return List.of();
        }
        String id = conflictId(event.getAnchor(), event.getRegistrationId());
        if (conflicts.find(event.getAnchor(), id).isPresent()) {
            return List.of();
        }
        ConflictRecord conflict = new ConflictRecord(
                id, holder.get().getDeviceId(), event.getDeviceId(), event.getRegistrationId(), "", "");
        conflicts.keep(event.getAnchor(), conflict);
        return told(event.getAnchor(), conflict);
    }

    /** Where nobody disputes the hardware any more, the conflict is over; who waited for it longest has it now. */
    private List<IdentityConflict> givenUp(DeviceAnchored event) {
        String anchor = event.getAnchor();
        boolean wasHolder = anchors.find(anchor)
                .filter(holder -> holder.getDeviceId().equals(event.getDeviceId()))
                .isPresent();
        List<ConflictRecord> open = conflicts.open(anchor);
        List<ConflictRecord> over = wasHolder
                ? open.stream().limit(1).toList()
                : open.stream()
                        .filter(conflict -> conflict.getLater().equals(event.getDeviceId()))
                        .toList();
        if (wasHolder && over.isEmpty()) {
            anchors.release(anchor);
        }
        List<IdentityConflict> events = new ArrayList<>(2 * over.size());
        for (ConflictRecord conflict : over) {
            ConflictRecord settled = settled(anchor, conflict, WITHDRAWN, "");
            if (wasHolder) {
                handOver(anchor, conflict);
            }
            events.addAll(told(anchor, settled));
        }
        return events;
    }

    /** Keeps a conflict's end. */
    ConflictRecord settled(String anchor, ConflictRecord conflict, String decision, String commandId) {
        ConflictRecord settled = ConflictRecord.newBuilder(conflict)
                .setDecision(decision)
                .setCommandId(commandId)
                .build();
        conflicts.keep(anchor, settled);
        return settled;
    }

    /** The later device has the hardware from now on, also against whoever else disputes it. */
    void handOver(String anchor, ConflictRecord conflict) {
        anchors.keep(anchor, new AnchorRecord(conflict.getLater(), conflict.getRegistrationId()));
        for (ConflictRecord other : conflicts.open(anchor)) {
            conflicts.keep(
                    anchor,
                    ConflictRecord.newBuilder(other)
                            .setEarlier(conflict.getLater())
                            .build());
        }
    }

    List<IdentityConflict> told(String anchor, ConflictRecord conflict) {
        return List.of(
                told(anchor, conflict, conflict.getLater(), "later"),
                told(anchor, conflict, conflict.getEarlier(), "earlier"));
    }

    private IdentityConflict told(String anchor, ConflictRecord conflict, String deviceId, String role) {
        return IdentityConflict.newBuilder()
                .setConflictId(conflict.getConflictId())
                .setDeviceId(deviceId)
                .setAnchor(anchor)
                .setRole(role)
                .setState(conflict.getDecision().isEmpty() ? "found" : "settled")
                .setDecision(conflict.getDecision())
                .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static String conflictId(String anchor, String registrationId) {
        return UUID.nameUUIDFromBytes((anchor + '/' + registrationId).getBytes(UTF_8))
                .toString();
    }
}
