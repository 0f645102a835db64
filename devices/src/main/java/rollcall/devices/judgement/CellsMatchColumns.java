package rollcall.devices.judgement;

import java.util.List;
import rollcall.devices.row.DeviceRow;

/** As many values as columns; empty ones at the end may be left out or be too many, as the field's own samples do. */
record CellsMatchColumns() implements RowRule {
    private static final int SCRIPT_COLUMNS = 3;
    private static final int PARTNER_COLUMNS = 5;
    private static final int MMD_SELF_COLUMNS = 4;
    private static final int MMD_PARTNER_COLUMNS = 3;

    @Override
    public List<Finding> apply(Situation situation) {
        DeviceRow row = situation.row();
        if (!row.surplus().isEmpty()) {
            return List.of(Finding.of(Reason.CELLS_SURPLUS, row.cells(), row.columns()));
        }
        if (row.cells() < Math.min(row.columns(), required(row))) {
            return List.of(Finding.of(Reason.CELLS_MISSING, row.cells(), row.columns()));
        }
        return List.of();
    }

    /** How many of a row's first values must be there: the columns its dialect always has. */
    private static int required(DeviceRow row) {
        return switch (row.dialect()) {
            case SCRIPT -> SCRIPT_COLUMNS;
            case PARTNER -> row.manufacturer().isEmpty() && row.model().isEmpty() ? SCRIPT_COLUMNS : PARTNER_COLUMNS;
            case MMD_SELF -> MMD_SELF_COLUMNS;
            case MMD_PARTNER -> MMD_PARTNER_COLUMNS;
            case JSON -> 0;
        };
    }
}
