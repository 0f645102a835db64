package rollcall.devices.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.devices.identity.Identifiers;
import rollcall.devices.identity.Placeholders;
import rollcall.devices.identity.ProductKey;
import rollcall.devices.row.Column;

/**
 * Where row and hash both name a serial number or a product key, they name the same. A placeholder names nothing; blanks
 * around a serial number do not count here, for the hash's is the one in force.
 */
record RowAgreesWithHash() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        if (situation.isDisplayText() || !situation.hasReadableHash()) {
            return List.of();
        }
        Identifiers row = situation.inRow();
        Identifiers hash = situation.inHash();
        List<Finding> found = new ArrayList<>(0);
        difference(row.serialNumber(), hash.serialNumber())
                .map(reason -> Finding.of(reason, Column.SERIAL_NUMBER, row.serialNumber(), hash.serialNumber()))
                .ifPresent(found::add);
        if (ProductKey.isSound(row.productKey())
                && ProductKey.isSound(hash.productKey())
                && !row.productKey().equals(hash.productKey())) {
            found.add(Finding.of(Reason.PRODUCT_KEY_DIFFERS, Column.PRODUCT_KEY, row.productKey(), hash.productKey()));
        }
        return found;
    }

    private static Optional<Reason> difference(String inRow, String inHash) {
        String row = inRow.strip();
        String hash = inHash.strip();
        if (row.equals(hash) || Placeholders.isPlaceholder(row) || Placeholders.isPlaceholder(hash)) {
            return Optional.empty();
        }
        if (hash.startsWith("0") && hash.endsWith(row) && ProductKey.isDigits(hash)) {
            return Optional.of(
                    hash.substring(0, hash.length() - row.length()).chars().allMatch(digit -> digit == '0')
                            ? Reason.SERIAL_ZEROS_LOST
                            : Reason.SERIAL_DIFFERS);
        }
        return Optional.of(row.equalsIgnoreCase(hash) ? Reason.SERIAL_CAPITALS_DIFFER : Reason.SERIAL_DIFFERS);
    }
}
