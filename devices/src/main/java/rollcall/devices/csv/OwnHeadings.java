package rollcall.devices.csv;

import java.util.List;
import java.util.Optional;
import rollcall.devices.row.Column;

/**
 * The headings that a row bears itself: first all of them, then its values in the same order. Configuration Manager's
 * report of device information is exported so, below banner lines and a line of names that mean nothing.
 *
 * <p>Sources: github.com/MicrosoftDocs/memdocs/issues/3738, github.com/MicrosoftDocs/windows-itpro-docs/issues/5510.
 *
 * @param headings as they stand in the row
 * @param values what stands behind them, without empty cells at the end
 */
record OwnHeadings(List<String> headings, List<String> values) {

    /** None if the cells cannot be such a row, for want of headings or values, or because a value is a heading too. */
    static Optional<OwnHeadings> of(List<String> cells) {
        int headings = 0;
        while (headings < cells.size() && isHeading(cells.get(headings))) {
            headings++;
        }
        int named = Header.named(cells);
        if (headings < 2 || named <= headings) {
            return Optional.empty();
        }
        List<String> values = cells.subList(headings, named);
        return values.stream().anyMatch(OwnHeadings::isHeading)
                ? Optional.empty()
                : Optional.of(new OwnHeadings(cells.subList(0, headings), values));
    }

    /** Whether it is such a row for certain: headings that nobody knows may look like values, but none is so long. */
    boolean areCertain() {
        for (int i = 0; i < Math.min(headings.size(), values.size()); i++) {
            boolean hash = Heading.of(headings.get(i))
                    .flatMap(Heading::column)
                    .filter(Column.HARDWARE_HASH::equals)
                    .isPresent();
            if (hash && values.get(i).length() > Heading.LONGEST) {
                return true;
            }
        }
        return false;
    }

    /** Whether another row bears the same ones above other values; a header that stands there twice does not. */
    boolean areRepeatedBy(OwnHeadings other) {
        return headings.equals(other.headings) && !values.equals(other.values);
    }

    private static boolean isHeading(String cell) {
        return Heading.of(cell).isPresent();
    }
}
