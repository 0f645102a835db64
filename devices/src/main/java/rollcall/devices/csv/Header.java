package rollcall.devices.csv;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rollcall.devices.row.Column;
import rollcall.devices.row.Dialect;

/**
 * A sound header line: which cell of a row holds what.
 *
 * @param headings the cells exactly as written, without empty ones at the end
 * @param positions where each column stands, from 0
 */
record Header(List<String> headings, Map<Column, Integer> positions, Dialect dialect) {

    static Header of(List<String> cells, int line) throws FileRefused {
        List<String> headings = cells.subList(0, named(cells));
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        Set<String> ignored = new HashSet<>();
        boolean export = Heading.hasDeviceId(headings);
        for (int position = 0; position < headings.size(); position++) {
            String cell = headings.get(position);
            Optional<Heading> heading = Heading.of(cell);
            if (heading.isEmpty() || heading.get().besideDeviceId() && !export) {
                throw Refusals.unknown(line, position + 1, cell);
            }
            Optional<Column> column = heading.get().column();
            if (column.isEmpty() && !ignored.add(Heading.key(cell))) {
                throw Refusals.duplicated(line, cell, cell);
            }
            Integer earlier = column.isEmpty() ? null : positions.put(column.get(), position);
            if (earlier != null) {
                throw Refusals.duplicated(line, headings.get(earlier), cell);
            }
        }
        demandIdentity(positions.keySet(), line);
        return new Header(List.copyOf(headings), positions, dialect(headings, positions));
    }

    /** How many of the cells carry a known heading that names a column. */
    static int columnsIn(List<String> cells) {
        int columns = 0;
        for (String cell : cells) {
            if (Heading.of(cell).flatMap(Heading::column).isPresent()) {
                columns++;
            }
        }
        return columns;
    }

    /**
     * Whether a line among the rows is meant as a header, sound or not: a row that lost its line end to a header does not
     * begin like one and stays a row.
     */
    static boolean isMeant(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        long known =
                filled.stream().filter(cell -> Heading.of(cell).isPresent()).count();
        return columnsIn(filled) > 1 && 2 * known >= filled.size() && beginsLikeOne(filled.get(0));
    }

    private static boolean beginsLikeOne(String cell) {
        return Heading.of(cell).isPresent() || Heading.nearest(cell).isPresent();
    }

    /** Whether a line names the same columns in the same order, in whatever spelling. */
    boolean isRepeatedBy(List<String> cells) {
        if (named(cells) != headings.size()) {
            return false;
        }
        for (int position = 0; position < headings.size(); position++) {
            if (!Heading.of(headings.get(position)).equals(Heading.of(cells.get(position)))) {
                return false;
            }
        }
        return true;
    }

    /** How many cells there are up to the last one with text. */
    static int named(List<String> cells) {
        int named = cells.size();
        while (named > 0 && cells.get(named - 1).isBlank()) {
            named--;
        }
        return named;
    }

    private static void demandIdentity(Set<Column> columns, int line) throws FileRefused {
        boolean hash = columns.contains(Column.HARDWARE_HASH);
        boolean manufacturer = columns.contains(Column.MANUFACTURER);
        boolean model = columns.contains(Column.MODEL);
        if (!manufacturer && !model && !hash) {
            throw Refusals.hashMissing(line);
        }
        if (manufacturer != model) {
            throw Refusals.alone(line, manufacturer ? Column.MODEL : Column.MANUFACTURER);
        }
        if (!hash && !columns.contains(Column.SERIAL_NUMBER)) {
            throw Refusals.serialNumberMissing(line);
        }
    }

    private static Dialect dialect(List<String> headings, Map<Column, Integer> positions) {
        if (!positions.containsKey(Column.MANUFACTURER)) {
            return Dialect.SCRIPT;
        }
        boolean managedDesktop = !positions.containsKey(Column.PRODUCT_KEY)
                && isSpelled(headings, positions.get(Column.MANUFACTURER), "manufacturer")
                && isSpelled(headings, positions.get(Column.MODEL), "model")
                && isSpelled(headings, positions.getOrDefault(Column.SERIAL_NUMBER, -1), "serialnumber");
        if (!managedDesktop) {
            return Dialect.PARTNER;
        }
        return positions.containsKey(Column.HARDWARE_HASH) ? Dialect.MMD_SELF : Dialect.MMD_PARTNER;
    }

    private static boolean isSpelled(List<String> headings, int position, String key) {
        return position < 0 || Heading.key(headings.get(position)).equals(key);
    }
}
