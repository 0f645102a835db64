package rollcall.cli.console;

import java.util.Locale;

/** How a command writes what it found. */
public enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON,
    /** For spreadsheets: UTF-8 with a byte order mark, commas, and no cell that would be run. */
    CSV;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
