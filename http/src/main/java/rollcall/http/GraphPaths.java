package rollcall.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses Microsoft Graph's clients ask. They read an error from its member {@code error} and see nothing else. */
final class GraphPaths {
    private static final Pattern VERSIONED =
            Pattern.compile("/+(v1\\.0|beta)(/.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private GraphPaths() {}

    static boolean isOne(@Nullable String path) {
        return path != null && VERSIONED.matcher(path).matches();
    }
}
