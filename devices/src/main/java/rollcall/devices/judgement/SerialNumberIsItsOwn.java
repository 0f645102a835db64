package rollcall.devices.judgement;

import java.util.List;
import rollcall.devices.identity.Placeholders;
import rollcall.devices.row.Column;

/** A serial number that many devices share tells none of them; the device was told by something else. */
record SerialNumberIsItsOwn() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        String inForce = situation.identity().serialNumber();
        if (inForce.isBlank() || !situation.identity().key().namesADevice() || !Placeholders.isPlaceholder(inForce)) {
            return List.of();
        }
        Column source = situation.source(situation.inHash().serialNumber(), Column.SERIAL_NUMBER);
        return List.of(Finding.of(Reason.SERIAL_SHARED, source, inForce));
    }
}
