package rollcall.registry.relationship;

import java.util.Locale;

/** What can be wanted of a relationship. */
public enum Command {
    REQUEST,
    ACCEPT,
    DECLINE,
    END;

    /** As events tell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Command of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
