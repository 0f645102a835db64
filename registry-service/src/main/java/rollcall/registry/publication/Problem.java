package rollcall.registry.publication;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one entry.
 *
 * @param entry its number in the publication, from 1
 * @param line the physical line in its file; absent in a JSON body
 * @param code what is wrong, for programs
 * @param column heading of the column at fault; absent if it is the entry as a whole
 * @param value what stands there, shortened, never a hash; absent where the column is
 * @param message what is wrong, in the reader's language
 * @param advice what to do about it, in the reader's language
 */
record Problem(
        int entry,
        @Nullable Integer line,
        String code,
        @Nullable String column,
        @Nullable String value,
        String message,
        String advice) {

    /** @param line 0 in a JSON body */
    static Problem of(int entry, int line, String code, String column, String value, String message, String advice) {
        return new Problem(
                entry,
                line == 0 ? null : line,
                code,
                column.isEmpty() ? null : column,
                value.isEmpty() ? null : value,
                message,
                advice);
    }
}
