package rollcall.devices.judgement;

import java.util.List;
import rollcall.devices.row.Column;

/**
 * Only a hash can name a device where the other columns are for display, and for a customer that sends for itself: others
 * know devices by the box, it has them at hand.
 */
record HashIsThere() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        if (!situation.lacksHash()) {
            return List.of();
        }
        Reason reason = situation.isDisplayText() ? Reason.DISPLAY_ONLY : Reason.OWN_DEVICE;
        return List.of(Finding.of(reason, Column.HARDWARE_HASH, ""));
    }
}
