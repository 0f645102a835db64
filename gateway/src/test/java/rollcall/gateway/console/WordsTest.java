package rollcall.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The console says everything in both languages, and nothing that it has no words for. */
class WordsTest {
    private static final String APP = "classpath:rollcall/gateway/console/app/";
    private static final Pattern SAID = Pattern.compile("\\bt\\('([\\w.-]+)'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> english = words("en");
    private final Map<String, String> dutch = words("nl");

    @Test
    void areTheSameInBothLanguages() {
        assertThat(dutch.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void nameTheSameArgumentsInBothLanguages() {
        english.forEach(
                (key, text) -> assertThat(arguments(dutch.get(key))).as(key).isEqualTo(arguments(text)));
    }

    @Test
    void areThereForEverythingThatIsSaid() {
        Set<String> without = scripts()
                .flatMap(script -> SAID.matcher(script).results())
                .map(said -> said.group(1))
                .filter(key -> !english.containsKey(key) && !english.containsKey(key + ".other"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(without).isEmpty();
    }

    @Test
    void neverBecomeMarkup() {
        assertThat(scripts())
                .noneMatch(script -> script.contains("innerHTML")
                        || script.contains("insertAdjacentHTML")
                        || script.contains("document.write"));
    }

    private static java.util.stream.Stream<String> scripts() {
        return Arrays.stream(resources("**/*.js")).map(WordsTest::text);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String language) {
        Map<String, String> words = new TreeMap<>();
        JsonMapper.shared()
                .readTree(text(resources("words/" + language + ".json")[0]))
                .propertyStream()
                .forEach(word -> words.put(word.getKey(), word.getValue().asString()));
        return words;
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(APP + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
