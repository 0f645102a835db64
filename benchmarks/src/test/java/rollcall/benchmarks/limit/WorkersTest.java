package rollcall.benchmarks.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What services have by default stands in their code, not in the files that the rest is read from. */
class WorkersTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final String STREAMS = "streams/src/main/java/rollcall/streams/StreamSettings.java";
    private static final String STATUS = "status-service/src/main/java/rollcall/status/StatusSettings.java";

    @Test
    void commitAsOftenAsTheStreamsDo() throws IOException {
        assertThat(defaultOf("Duration commitInterval", STREAMS)).isEqualTo(Workers.COMMIT_INTERVAL_MILLIS + "ms");
    }

    @Test
    void haveAsManyThreadsAsTheStreamsHave() throws IOException {
        assertThat(defaultOf("int threads", STREAMS)).isEqualTo("" + Workers.STREAM_THREADS);
    }

    @Test
    void haveAsManyReadersAsTheStatusServiceHas() throws IOException {
        assertThat(defaultOf("int listeners", STATUS)).isEqualTo("" + Copier.READERS);
    }

    private static String defaultOf(String component, String file) throws IOException {
        String code = Files.readString(PROJECT.resolve(file));
        Matcher found = Pattern.compile("@DefaultValue\\(\"(\\w+)\"\\)[^,]*\\b" + component + "\\b")
                .matcher(code);
        assertThat(found.find()).as("a default of %s in %s", component, file).isTrue();
        return found.group(1);
    }
}
