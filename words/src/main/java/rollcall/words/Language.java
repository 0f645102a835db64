package rollcall.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** A language that Rollcall speaks. */
public enum Language {
    ENGLISH("en"),
    DUTCH("nl");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** As a header names it: {@code en}, {@code nl}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /**
     * The one a reader likes best of those it names, whatever its region.
     *
     * @param ranges like the header {@code Accept-Language}: {@code nl-BE, en;q=0.8}
     * @return empty if there is none of ours among them, or they cannot be read; any language is as good as none named
     */
    public static Optional<Language> preferred(String ranges) {
        try {
            return LanguageRange.parse(ranges).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> spoken(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            // The latter is what the JDK makes of a lone hyphen.
            return Optional.empty();
        }
    }

    private static Optional<Language> spoken(String range) {
        String primary = range.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(primary))
                .findFirst();
    }
}
