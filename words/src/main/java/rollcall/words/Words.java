package rollcall.words;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.UnaryOperator;

/** A bundle of words: sentences by key, in which <code>{name}</code> stands for what only the moment of saying knows. */
public final class Words {
    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String UNKNOWN = "?";

    private final Class<?> speaker;
    private final String bundle;

    private Words(Class<?> speaker, String bundle) {
        this.speaker = speaker;
        this.bundle = bundle;
    }

    /**
     * The bundle of that name in the speaker's package, or in the nearest above it that has one.
     *
     * @throws MissingResourceException if there is none
     */
    public static Words beside(Class<?> speaker, String name) {
        String home = speaker.getPackageName();
        while (!home.isEmpty() && !stands(speaker, home, name)) {
            home = home.substring(0, Math.max(home.lastIndexOf('.'), 0));
        }
        Words words = new Words(speaker, home + "." + name);
        words.in(Locale.ROOT);
        return words;
    }

    private static boolean stands(Class<?> speaker, String home, String name) {
        return speaker.getResource("/" + home.replace('.', '/') + "/" + name + ".properties") != null;
    }

    /** The words of a language, each in English where that language lacks it. */
    public ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(bundle, locale, speaker.getClassLoader(), ENGLISH_ELSE);
    }

    public boolean has(String key) {
        return in(Locale.ROOT).containsKey(key);
    }

    /** A sentence that needs nothing more. */
    public Saying say(String key) {
        return say(key, Map.of());
    }

    /**
     * A sentence.
     *
     * @param arguments what its places stand for, by name; put in as their text, untouched
     * @throws MissingResourceException if the bundle lacks it
     */
    public Saying say(String key, Map<String, ?> arguments) {
        in(Locale.ROOT).getString(key);
        Map<String, ?> known = Map.copyOf(arguments);
        return locale -> filled(in(locale).getString(key), name -> {
            Object value = known.get(name);
            return value == null ? UNKNOWN : value.toString();
        });
    }

    /** A sentence with its places filled; braces in what fills them are left alone. */
    public static String filled(String sentence, UnaryOperator<String> places) {
        StringBuilder text = new StringBuilder(sentence.length() + 32);
        int done = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', done)) {
            int close = sentence.indexOf('}', open);
            text.append(sentence, done, open);
            text.append(places.apply(sentence.substring(open + 1, close)));
            done = close + 1;
        }
        return text.append(sentence, done, sentence.length()).toString();
    }
}
