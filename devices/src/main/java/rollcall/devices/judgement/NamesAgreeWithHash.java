package rollcall.devices.judgement;

import java.util.ArrayList;
import java.util.List;
import rollcall.devices.row.Column;

/** Another manufacturer or model than the hash's does not count, and is told. */
record NamesAgreeWithHash() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        if (situation.isDisplayText()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(0);
        String manufacturer = situation.inRow().manufacturer();
        if (differ(manufacturer, situation.inHash().manufacturer())) {
            found.add(Finding.of(
                    Reason.MANUFACTURER_IN_HASH,
                    Column.MANUFACTURER,
                    manufacturer,
                    situation.inHash().manufacturer()));
        }
        String model = situation.inRow().model();
        if (differ(model, situation.inHash().model())) {
            found.add(Finding.of(
                    Reason.MODEL_IN_HASH,
                    Column.MODEL,
                    model,
                    situation.inHash().model()));
        }
        return found;
    }

    private static boolean differ(String row, String hash) {
        return !row.isBlank() && !hash.isBlank() && !row.strip().equals(hash.strip());
    }
}
