package rollcall.status.projection;

import java.util.Optional;
import java.util.Set;
import rollcall.events.DeviceChanged;

/** Tells changes that are what a row of a list came to from those that a row only brought along. */
public final class ListedRow {
    private static final Set<String> BY_HAND = Set.of("ASSIGNED_BY_HAND", "LEFT_TO_TAG");

    private ListedRow() {}

    /** The row; empty if the change is no row's outcome. */
    public static Optional<RowName> of(DeviceChanged event) {
        return BY_HAND.contains(event.getWhy()) ? RowName.parse(event.getRegistrationId()) : Optional.empty();
    }
}
