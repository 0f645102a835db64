package rollcall.devices.csv;

import java.util.Map;
import java.util.Optional;
import rollcall.devices.row.Column;

/** Every refusal, in one place. */
final class Refusals {
    private static final String EXAMPLE = "Device Serial Number,Windows Product ID,Hardware Hash";
    private static final int LONGEST_QUOTATION = 40;

    private Refusals() {}

    static FileRefused empty() {
        return new FileRefused(FileFault.FILE_EMPTY, "", 0, "", Map.of());
    }

    /** Bytes that are no text. */
    static FileRefused unreadable(Looks looksLike) {
        return new FileRefused(FileFault.ENCODING_UNREADABLE, looksLike.name(), 0, "", Map.of());
    }

    /** What bytes that are no text look like. */
    enum Looks {
        ARCHIVE,
        COMPRESSED,
        UTF_32,
        BINARY
    }

    static FileRefused headerMissing(int line, int searched) {
        return new FileRefused(
                FileFault.HEADER_MISSING, "", line, "", Map.of("searched", searched, "expected", EXAMPLE));
    }

    static FileRefused unknown(int line, int position, String heading) {
        Optional<String> nearest = Heading.nearest(heading);
        String quoted = quotation(heading);
        String variant = heading.isBlank()
                ? "NAMELESS"
                : (quoted.isEmpty() ? "UNQUOTED" : "QUOTED") + (nearest.isPresent() ? "_NEAR" : "");
        return new FileRefused(
                FileFault.COLUMN_UNKNOWN,
                variant,
                line,
                quoted,
                Map.of(
                        "heading",
                        quoted,
                        "position",
                        position,
                        "nearest",
                        nearest.orElse(""),
                        "expected",
                        Heading.titles()));
    }

    static FileRefused duplicated(int line, String first, String second) {
        return new FileRefused(
                FileFault.COLUMN_DUPLICATED,
                "",
                line,
                quotation(second),
                Map.of("first", quotation(first), "second", quotation(second)));
    }

    static FileRefused hashMissing(int line) {
        return missing(line, "HASH", Column.HARDWARE_HASH);
    }

    /** @param missing manufacturer or model, where the other stands alone */
    static FileRefused alone(int line, Column missing) {
        return missing(line, "ALONE", missing);
    }

    static FileRefused serialNumberMissing(int line) {
        return missing(line, "SERIAL_NUMBER", Column.SERIAL_NUMBER);
    }

    private static FileRefused missing(int line, String variant, Column column) {
        return new FileRefused(
                FileFault.COLUMN_MISSING,
                variant,
                line,
                column.title(),
                Map.of(
                        "expected", column.title(),
                        "manufacturer", Column.MANUFACTURER.title(),
                        "model", Column.MODEL.title()));
    }

    static FileRefused quoteMalformed(int line) {
        return new FileRefused(FileFault.QUOTE_MALFORMED, "", line, "", Map.of());
    }

    static FileRefused lineTooLong(int line, int limit) {
        return new FileRefused(FileFault.LINE_TOO_LONG, "", line, "", Map.of("limit", limit));
    }

    static FileRefused tooManyRows(int line, int limit) {
        return new FileRefused(FileFault.TOO_MANY_ROWS, "", line, "", Map.of("limit", limit));
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
