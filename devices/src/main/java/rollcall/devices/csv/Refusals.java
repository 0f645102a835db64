package rollcall.devices.csv;

import java.util.Map;
import java.util.Optional;

/** The wording of every refusal, in one place. */
final class Refusals {
    private static final String EXAMPLE = "Device Serial Number,Windows Product ID,Hardware Hash";
    private static final int LONGEST_QUOTATION = 40;

    private Refusals() {}

    static FileRefused empty() {
        return new FileRefused(
                FileFault.FILE_EMPTY,
                0,
                "",
                "The file is empty.",
                "Send a file with a header line and a line for each device.",
                Map.of());
    }

    static FileRefused unreadable(String looksLike, String advice) {
        return new FileRefused(
                FileFault.ENCODING_UNREADABLE,
                0,
                "",
                "The file is not readable text: it looks like " + looksLike + ".",
                advice,
                Map.of("looksLike", looksLike));
    }

    static FileRefused headerMissing(int line, int searched) {
        return new FileRefused(
                FileFault.HEADER_MISSING,
                line,
                "",
                "None of the first " + searched + " lines with text names the columns.",
                "Put a header line above the devices, for instance: " + EXAMPLE,
                Map.of("searched", String.valueOf(searched), "expected", EXAMPLE));
    }

    static FileRefused unknown(int line, int position, String heading) {
        Optional<String> nearest = Heading.nearest(heading);
        String quoted = quotation(heading);
        String name = quoted.isEmpty() ? "Column " + position : "Column '" + quoted + "' (number " + position + ")";
        return new FileRefused(
                FileFault.COLUMN_UNKNOWN,
                line,
                quoted,
                name + (heading.isBlank() ? " has no name." : " is not known.") + " Expected: " + Heading.titles()
                        + ".",
                nearest.map(title -> "Did you mean '" + title + "'? Else remove the column.")
                        .orElse("Name the column or remove it."),
                Map.of(
                        "position", String.valueOf(position),
                        "nearest", nearest.orElse(""),
                        "expected", Heading.titles()));
    }

    static FileRefused duplicated(int line, String first, String second) {
        return new FileRefused(
                FileFault.COLUMN_DUPLICATED,
                line,
                quotation(second),
                "Columns '" + quotation(first) + "' and '" + quotation(second) + "' name the same thing.",
                "Keep one of the two.",
                Map.of("first", quotation(first)));
    }

    static FileRefused missing(int line, String title, String because) {
        return new FileRefused(
                FileFault.COLUMN_MISSING,
                line,
                title,
                "Column '" + title + "' is missing.",
                because,
                Map.of("expected", title));
    }

    static FileRefused quoteMalformed(int line) {
        return new FileRefused(
                FileFault.QUOTE_MALFORMED,
                line,
                "",
                "The row that starts here opens a quotation mark and does not close it, or has text after a closing one.",
                "Remove the quotation mark, or close it at the end of the cell; double one that belongs to the text.",
                Map.of());
    }

    static FileRefused lineTooLong(int line, int limit) {
        return new FileRefused(
                FileFault.LINE_TOO_LONG,
                line,
                "",
                "The row that starts here has more than " + limit + " characters.",
                "Look for a quotation mark that is opened here and closed only much later, or for missing line ends.",
                Map.of("limit", String.valueOf(limit)));
    }

    static FileRefused tooManyRows(int line, int limit) {
        return new FileRefused(
                FileFault.TOO_MANY_ROWS,
                line,
                "",
                "There are more than " + limit + " rows.",
                "Split the list and send the parts one after the other.",
                Map.of("limit", String.valueOf(limit)));
    }

    /** A heading fit to be shown: what is too long for one, or names a user, may be a row's secret. */
    private static String quotation(String heading) {
        String shown = heading.replaceAll("\\p{C}", "\uFFFD").strip();
        if (shown.length() > LONGEST_QUOTATION || shown.indexOf('@') >= 0) {
            return "";
        }
        return shown;
    }
}
