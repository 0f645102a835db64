package rollcall.devices.csv;

import java.util.Map;

/**
 * A file that cannot be read as a device list: what is wrong, where, and how to mend it. Message and arguments quote
 * headings, never the text of a row.
 */
public final class FileRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final int line;
    private final String column;
    private final String advice;
    private final transient Map<String, String> arguments;

    FileRefused(
            FileFault fault, int line, String column, String message, String advice, Map<String, String> arguments) {
        super(message, null, false, false);
        this.fault = fault;
        this.line = line;
        this.column = column;
        this.advice = advice;
        this.arguments = Map.copyOf(arguments);
    }

    /** The stable code. */
    public FileFault fault() {
        return fault;
    }

    /** The physical line at fault, from 1; 0 if it is the file as a whole. */
    public int line() {
        return line;
    }

    /** The heading at fault, as written where it stands in the file, shortened; empty if it is the whole line. */
    public String column() {
        return column;
    }

    /** What to do, in English. */
    public String advice() {
        return advice;
    }

    /** What the message's wording refers to, by name, so that it can be told in another language. */
    public Map<String, String> arguments() {
        return arguments;
    }
}
