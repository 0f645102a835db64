package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import rollcall.words.Language;

/**
 * The language in which whoever calls wants to read: the one of ours that {@code Accept-Language} likes best, else {@code
 * X-Locale} (all that clients of Partner Center send), else English.
 */
public final class RequestLanguage {
    static final String X_LOCALE = "X-Locale";

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        return Stream.of(HttpHeaders.ACCEPT_LANGUAGE, X_LOCALE)
                .map(header -> String.join(",", Collections.list(request.getHeaders(header))))
                .map(Language::preferred)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
