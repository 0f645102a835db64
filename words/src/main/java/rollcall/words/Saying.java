package rollcall.words;

import java.util.Locale;

/** Something to be said, when it is known in which language. */
@FunctionalInterface
public interface Saying {
    /** In that language, or in English where it lacks the words. */
    String in(Locale locale);
}
