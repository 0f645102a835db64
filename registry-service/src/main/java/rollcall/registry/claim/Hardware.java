package rollcall.registry.claim;

import java.time.Instant;
import java.util.Optional;
import rollcall.registry.record.DeviceRecord;

/** What an owner's hash changes about the device it is of. */
final class Hardware {
    private Hardware() {}

    /** A device registered by catalogue may learn its hardware so; one whose board was replaced gets the new one. */
    static Optional<Change> broughtBy(Situation situation) {
        if (!situation.bringsHardware()) {
            return Optional.empty();
        }
        DeviceRecord before = situation.device().orElseThrow();
        if (!before.getFreeSince().equals(Instant.EPOCH)) {
            return Optional.empty();
        }
        DeviceRecord after =
                Change.of(before).setAnchor(situation.row().getAnchor()).build();
        return Optional.of(new Change(
                before, after, before.getAnchor().isEmpty() ? Change.HARDWARE_LEARNED : Change.HARDWARE_REPLACED));
    }

    static boolean isReplaced(Optional<Change> change) {
        return change.filter(made -> made.why().equals(Change.HARDWARE_REPLACED))
                .isPresent();
    }
}
