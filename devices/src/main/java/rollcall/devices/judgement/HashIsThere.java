package rollcall.devices.judgement;

import java.util.List;
import rollcall.devices.row.Column;

/** Where the other columns are for display, only a hash can name the device. */
record HashIsThere() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        return situation.isDisplayText() && !situation.bringsHash()
                ? List.of(Finding.of(Reason.DISPLAY_ONLY, Column.HARDWARE_HASH, ""))
                : List.of();
    }
}
