package rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documents, parts of which are made by tests. {@code -Drollcall.pages=write} writes them anew.
 *
 * @param file from a module's directory
 */
public record Page(Path file) {
    private static final boolean WRITE = "write".equals(System.getProperty("rollcall.pages"));

    public static Page named(String name) {
        return new Page(Path.of("..", "docs", name));
    }

    /** Fails unless the page has just this between the two comments that name the part. */
    public void holds(String part, String made) {
        try {
            String text = Files.readString(file);
            Matcher place = Pattern.compile("(?s)(<!-- " + part + " -->\n).*?(\n<!-- end -->)")
                    .matcher(text);
            assertThat(place.find()).as("%s has a part %s", file, part).isTrue();
            if (WRITE) {
                Files.writeString(file, place.replaceFirst("$1" + Matcher.quoteReplacement(made) + "$2"));
            } else {
                assertThat(place.group()).contains("-->\n" + made + "\n<!--");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
