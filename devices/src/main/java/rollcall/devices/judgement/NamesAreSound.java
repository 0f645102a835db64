package rollcall.devices.judgement;

import java.util.ArrayList;
import java.util.List;
import rollcall.devices.row.Column;

/** Manufacturer and model are not too long, wherever they stand, and can be read where they are typed. */
record NamesAreSound() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        List<Finding> found = new ArrayList<>(0);
        int manufacturerLimit = situation.limits().manufacturer();
        int modelLimit = situation.limits().model();
        checkLength(Column.HARDWARE_HASH, situation.inHash().manufacturer(), manufacturerLimit, found);
        checkLength(Column.HARDWARE_HASH, situation.inHash().model(), modelLimit, found);
        if (!situation.isDisplayText()) {
            checkTyped(Column.MANUFACTURER, situation.inRow().manufacturer(), manufacturerLimit, found);
            checkTyped(Column.MODEL, situation.inRow().model(), modelLimit, found);
        }
        return found;
    }

    private static void checkTyped(Column column, String name, int limit, List<Finding> found) {
        checkLength(column, name, limit, found);
        int unprintable = Unprintable.first(name);
        if (unprintable >= 0) {
            found.add(Finding.of(Reason.NAME_UNPRINTABLE, column, name, unprintable + 1));
        }
    }

    private static void checkLength(Column column, String name, int limit, List<Finding> found) {
        if (name.length() > limit) {
            found.add(Finding.of(Reason.TOO_LONG, column, name, name.length(), limit));
        }
    }
}
