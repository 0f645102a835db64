package rollcall.devices.judgement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import rollcall.devices.row.Column;

/**
 * One thing that is wrong with a row, or worth knowing about it. {@link Wording} puts it into words.
 *
 * @param reason the detail below the code; empty where the code says it all
 * @param column heading of the column it stands in, as the field writes it; empty where it is the row as a whole
 * @param value what stands there, at most 64 characters: control characters made visible, long values cut, a hash only
 *     hinted at, user names shown by their first letter and domain
 * @param arguments what the message refers to beside column and value, by name, in a fixed order
 */
public record Finding(Code code, String reason, String column, String value, Map<String, String> arguments) {

    public Finding {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** A finding about a column; the arguments' values in the order of {@link Reason#arguments()}. */
    public static Finding of(Reason reason, Column column, String value, Object... arguments) {
        return of(reason, column.title(), value, arguments);
    }

    /** A finding about the row as a whole; the arguments' values in the order of {@link Reason#arguments()}. */
    public static Finding of(Reason reason, Object... arguments) {
        return of(reason, "", "", arguments);
    }

    private static Finding of(Reason reason, String column, String value, Object[] arguments) {
        if (arguments.length != reason.arguments().size()) {
            throw new IllegalArgumentException(reason + " tells " + reason.arguments());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            named.put(reason.arguments().get(i), ShownValue.of(arguments[i].toString()));
        }
        return new Finding(reason.code(), reason.detail(), column, ShownValue.of(value), named);
    }

    /** Says what was found and where, never the value: it may be somebody's name. */
    @Override
    public String toString() {
        return "Finding[" + code + (reason.isEmpty() ? "" : "." + reason) + (column.isEmpty() ? "" : " in " + column)
                + "]";
    }
}
