package rollcall.devices.judgement;

import java.util.Optional;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.identity.Identifiers;
import rollcall.devices.identity.Identity;
import rollcall.devices.row.Column;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/**
 * A row with everything the rules look at.
 *
 * @param reading of the row's hash; says nothing where the row has none
 * @param groupTag the tag in force: the row's, else the request's
 */
record Situation(
        DeviceRow row,
        HashReading reading,
        Sender sender,
        Identifiers inHash,
        Identifiers inRow,
        Identity identity,
        String groupTag,
        FieldLimits limits) {

    static Situation of(DeviceRow row, HashReading reading, Sender sender, String requestGroupTag, FieldLimits limits) {
        Identifiers inHash = Identifiers.in(reading);
        Identifiers inRow = Identifiers.in(row);
        return new Situation(
                row,
                reading,
                sender,
                inHash,
                inRow,
                Identity.of(row, inHash, inRow),
                row.groupTag().isBlank() ? requestGroupTag : row.groupTag(),
                limits);
    }

    /** Whether anything stands where the hash belongs. */
    boolean bringsHash() {
        return !row.hardwareHash().isAbsent()
                && (row.hardwareHash().length() > 0
                        || !row.hardwareHash().text().isBlank());
    }

    Optional<HardwareHash> hash() {
        if (reading instanceof HashReading.Intact intact) {
            return Optional.of(intact.hash());
        }
        return reading instanceof HashReading.Mended mended ? Optional.of(mended.hash()) : Optional.empty();
    }

    boolean hasReadableHash() {
        return !(reading instanceof HashReading.Broken);
    }

    /** Whether manufacturer, model and serial number are there for people to read and decide nothing. */
    boolean isDisplayText() {
        return row.dialect() == Dialect.MMD_SELF;
    }

    /** Whether the row would have to bring a hash, and brings none. */
    boolean lacksHash() {
        return !bringsHash() && (isDisplayText() || sender == Sender.CUSTOMER);
    }

    /** The column that says what {@code inHash} says too, or else {@code own}. */
    Column source(String inHash, Column own) {
        return inHash.isBlank() ? own : Column.HARDWARE_HASH;
    }
}
