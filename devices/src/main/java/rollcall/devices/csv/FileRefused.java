package rollcall.devices.csv;

import java.util.Locale;
import java.util.Map;
import rollcall.words.Saying;
import rollcall.words.Words;

/**
 * A file that cannot be read as a device list: what is wrong, where, and how to mend it. Message and arguments quote
 * headings, never the text of a row. The words stand in {@code refusals.properties} under the fault, or the fault and a
 * variant of it.
 */
public final class FileRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Words WORDS = Words.beside(FileRefused.class, "refusals");

    private final FileFault fault;
    private final String key;
    private final int line;
    private final String column;
    private final transient Map<String, ?> arguments;

    /** @param variant of the fault, for its words; empty if it has none */
    FileRefused(FileFault fault, String variant, int line, String column, Map<String, ?> arguments) {
        super(null, null, false, false);
        this.fault = fault;
        this.key = variant.isEmpty() ? fault.name() : fault.name() + "." + variant;
        this.line = line;
        this.column = column;
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

    /** What is wrong. */
    public Saying detail() {
        return WORDS.say(key + ".detail", arguments);
    }

    /** What to do. */
    public Saying advice() {
        return WORDS.say(key + ".advice", arguments);
    }

    /** What is wrong, in English. */
    @Override
    public String getMessage() {
        return detail().in(Locale.ENGLISH);
    }
}
