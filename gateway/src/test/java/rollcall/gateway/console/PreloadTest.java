package rollcall.gateway.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every page stands on is asked for at once, not each file only when the one before it has come. */
class PreloadTest {
    private static final Pattern PRELOADED = Pattern.compile("modulepreload\" href=\"/console/[0-9a-f]+/([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import [^;]*?from '([^']+)';");

    private final Assets assets = new Assets();

    @Test
    void namesAllThatTheFirstScriptImportsAndNothingElse() {
        Set<String> imported = new TreeSet<>();
        follow(URI.create("main.js"), imported);
        imported.remove("main.js");

        String page = new String(assets.page().content(), UTF_8);
        assertThat(PRELOADED.matcher(page).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(imported);
    }

    private void follow(URI file, Set<String> seen) {
        if (seen.add(file.toString())) {
            String script =
                    new String(assets.file(file.toString()).orElseThrow().content(), UTF_8);
            IMPORTED.matcher(script).results().forEach(found -> follow(file.resolve(found.group(1)), seen));
        }
    }
}
