package rollcall.devices.csv;

/**
 * Keeps a spreadsheet from running a cell: an apostrophe is put before every cell that starts with a character that begins
 * a formula, behind any apostrophes already there, so that taking one away again gives the very text.
 *
 * <p>Which characters: owasp.org/www-community/attacks/CSV_Injection.
 */
final class FormulaGuard {
    private FormulaGuard() {}

    static String guarded(String cell) {
        int start = 0;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        return start < cell.length() && startsFormula(cell.charAt(start)) ? '\'' + cell : cell;
    }

    /** How many characters stand before the cell's own text: 1 if it is guarded, else 0. */
    static int guardsIn(char[] buffer, int offset, int length) {
        if (length < 2 || buffer[offset] != '\'') {
            return 0;
        }
        int start = 1;
        while (start < length && buffer[offset + start] == '\'') {
            start++;
        }
        return start < length && startsFormula(buffer[offset + start]) ? 1 : 0;
    }

    private static boolean startsFormula(char character) {
        return switch (character) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }
}
