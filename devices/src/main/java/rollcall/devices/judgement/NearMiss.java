package rollcall.devices.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rollcall.devices.identity.NearKey;
import rollcall.devices.row.Column;

/**
 * How a row that misses a catalogue entry narrowly differs from it. To be told to nobody but the organization that
 * published the entry.
 */
public final class NearMiss {
    private NearMiss() {}

    /**
     * The names by which a row or an entry speaks of its device.
     *
     * @param serialNumber as it stands there, like the two before it
     */
    public record Names(String manufacturer, String model, String serialNumber) {}

    /**
     * What to tell of the column that differs; empty where none does, or where the two have another {@link NearKey}.
     * Values in the wrong column are told first, for they differ in everything else too.
     */
    public static Optional<Finding> between(Names row, Names entry) {
        if (!key(row).equals(key(entry))) {
            return Optional.empty();
        }
        List<Pair> pairs = List.of(
                new Pair(Column.MANUFACTURER, row.manufacturer(), entry.manufacturer()),
                new Pair(Column.MODEL, row.model(), entry.model()),
                new Pair(Column.SERIAL_NUMBER, row.serialNumber(), entry.serialNumber()));
        return pairs.stream()
                .filter(Pair::isSwapped)
                .findFirst()
                .or(() -> pairs.stream().filter(Pair::differs).findFirst())
                .map(Pair::finding);
    }

    private static NearKey key(Names names) {
        return NearKey.of("", names.manufacturer(), names.model(), names.serialNumber());
    }

    private record Pair(Column column, String inRow, String inCatalogue) {
        boolean differs() {
            return !inRow.equals(inCatalogue);
        }

        boolean isSwapped() {
            return !NearKey.careless(inRow).equals(NearKey.careless(inCatalogue));
        }

        Finding finding() {
            return Finding.of(reason(), column, inRow, inCatalogue);
        }

        private Reason reason() {
            if (isSwapped()) {
                return Reason.NEAR_BUT_SWAPPED;
            }
            if (inRow.strip().equals(inCatalogue.strip())) {
                return Reason.NEAR_BUT_BLANKS;
            }
            return upper(inRow).equals(upper(inCatalogue)) ? Reason.NEAR_BUT_CAPITALS : Reason.NEAR_BUT_ZEROS;
        }

        private static String upper(String text) {
            return text.strip().toUpperCase(Locale.ROOT);
        }
    }
}
