package rollcall.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A bundle is complete in every language: the same keys, the same places to fill, and no English left behind. */
public abstract class EveryLanguage {
    private static final Pattern PLACE = Pattern.compile("\\{.*?}");

    private final Words words;
    private final Set<String> alike;

    /** @param alike keys whose words are the same in all languages */
    protected EveryLanguage(Words words, String... alike) {
        this.words = words;
        this.alike = Set.of(alike);
    }

    @TestFactory
    Stream<DynamicTest> saysTheSameInWordsOfItsOwn() {
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(language -> DynamicTest.dynamicTest(
                        language.tag(),
                        () -> assertThat(gaps(words, language, alike)).isEmpty()));
    }

    /** What is missing or wrong, by key. */
    static List<String> gaps(Words words, Language language, Set<String> alike) {
        ResourceBundle english = words.in(Language.ENGLISH.locale());
        ResourceBundle own = words.in(language.locale());
        if (!own.getLocale().equals(language.locale())) {
            return List.of("no bundle in " + language);
        }
        Set<String> keys = new TreeSet<>(own.keySet());
        keys.addAll(english.keySet());
        return keys.stream()
                .filter(key -> !words.has(key)
                        || own.getString(key).equals(english.getString(key)) != alike.contains(key)
                        || !places(own.getString(key)).equals(places(english.getString(key))))
                .toList();
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
