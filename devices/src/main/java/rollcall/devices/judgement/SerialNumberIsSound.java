package rollcall.devices.judgement;

import java.util.List;
import rollcall.devices.row.Column;

/** A serial number that is sent can be one; so can a hash's be kept. */
record SerialNumberIsSound() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        int limit = situation.limits().serialNumber();
        String inHash = situation.inHash().serialNumber();
        if (inHash.length() > limit) {
            return List.of(tooLong(Column.HARDWARE_HASH, inHash, limit));
        }
        return situation.isDisplayText() ? List.of() : typed(situation.inRow().serialNumber(), limit);
    }

    private static List<Finding> typed(String sent, int limit) {
        if (sent.length() > limit) {
            return List.of(tooLong(Column.SERIAL_NUMBER, sent, limit));
        }
        int unprintable = Unprintable.first(sent);
        if (unprintable >= 0) {
            return List.of(Finding.of(Reason.SERIAL_UNPRINTABLE, Column.SERIAL_NUMBER, sent, unprintable + 1));
        }
        return !sent.isEmpty() && sent.isBlank()
                ? List.of(Finding.of(Reason.SERIAL_BLANK, Column.SERIAL_NUMBER, sent))
                : List.of();
    }

    private static Finding tooLong(Column column, String serialNumber, int limit) {
        return Finding.of(Reason.SERIAL_TOO_LONG, column, serialNumber, serialNumber.length(), limit);
    }
}
