package rollcall.devices.judgement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.devices.identity.Identifiers;
import rollcall.devices.row.Column;

/**
 * The row names its device by one of the combinations the field knows: a hash, a product key, or serial number with
 * manufacturer and model. What is there but not sound is for other rules.
 */
record DeviceIsNamed() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        if (situation.identity().key().namesADevice()
                || !situation.isDisplayText() && !situation.inRow().productKey().isEmpty()
                || situation.bringsHash() && !situation.hasReadableHash()
                || situation.lacksHash()) {
            return List.of();
        }
        if (situation.hasReadableHash()) {
            return List.of(Finding.of(Reason.HASH_NAMES_NO_DEVICE, Column.HARDWARE_HASH, ""));
        }
        return List.of(withoutHash(situation.inRow()));
    }

    private static Finding withoutHash(Identifiers row) {
        boolean anything =
                Stream.of(row.serialNumber(), row.manufacturer(), row.model()).anyMatch(text -> !text.isBlank());
        if (!anything) {
            return Finding.of(Reason.NOTHING_NAMED);
        }
        String missing = missing(row);
        return missing.isEmpty()
                ? Finding.of(Reason.SERIAL_IS_PLACEHOLDER, Column.SERIAL_NUMBER, row.serialNumber())
                : Finding.of(Reason.TUPLE_INCOMPLETE, missing);
    }

    private static String missing(Identifiers row) {
        return Stream.of(
                        row.serialNumber().isBlank() ? Column.SERIAL_NUMBER : null,
                        row.manufacturer().isBlank() ? Column.MANUFACTURER : null,
                        row.model().isBlank() ? Column.MODEL : null)
                .filter(column -> column != null)
                .map(Column::title)
                .collect(Collectors.joining(", "));
    }
}
