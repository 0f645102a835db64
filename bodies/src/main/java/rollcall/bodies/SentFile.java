package rollcall.bodies;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import rollcall.http.Refusal;

/**
 * A file of an upload as its sender knows it.
 *
 * @param number its place among the body's files, from 1; 0 for the file that is the whole body
 * @param name fit to be kept and shown; empty if it has none
 */
public record SentFile(int number, String name) {
    /** The longest a name is kept, in characters. */
    static final int LONGEST_NAME = 128;

    /** The one file that is the whole body. */
    static final SentFile BODY = new SentFile(0, "");

    private static final String CUT = "\u2026";

    /** @param given by the client; may bear a path, or anything else */
    static SentFile part(int number, @Nullable String given) {
        return new SentFile(number, given == null ? "" : shown(given));
    }

    /**
     * Says in a refusal that this file is at fault. Whether others follow is not known while a part flows by, so a
     * body's only part is named like any other.
     */
    public Refusal atFault(Refusal refusal) {
        return number == 0 ? refusal : refusal.inFile(number, name);
    }

    /** Neither the sender's folders, nor what would rule a terminal or turn the text around it. */
    private static String shown(String given) {
        String name = StringUtils.getFilename(given.replace('\\', '/'));
        String visible = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD").strip();
        if (visible.length() <= LONGEST_NAME) {
            return visible;
        }
        int end = LONGEST_NAME - CUT.length();
        return visible.substring(0, Character.isHighSurrogate(visible.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
