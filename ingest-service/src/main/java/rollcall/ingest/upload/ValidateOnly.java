package rollcall.ingest.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether devices are to be judged and not to be registered: {@code ?validateOnly=true}. Nobody who asks for that shall
 * find his devices registered because of a capital letter or a {@code 1}: what is neither true nor false is refused.
 */
final class ValidateOnly {
    private static final String NAME = "validateOnly";

    private ValidateOnly() {}

    static boolean isAskedBy(HttpServletRequest request) {
        Set<String> values = request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(NAME))
                .map(Map.Entry::getValue)
                .flatMap(Stream::of)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (values.isEmpty()) {
            return false;
        }
        if (values.size() > 1 || !List.of("true", "false").containsAll(values)) {
            throw Refusals.validateOnlyInvalid();
        }
        return values.contains("true");
    }
}
