package rollcall.http;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Says where a JSON body cannot be read. Never quotes it: what stands there may be a hardware hash. */
final class UnreadableBody {

    private static final RefusalWords WORDS = RefusalWords.of(UnreadableBody.class);

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException cause
                ? refusal(cause)
                : WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_INVALID.MISSING");
    }

    private static Refusal refusal(JacksonException cause) {
        String key = cause instanceof StreamReadException ? "BODY_INVALID.MALFORMED" : "BODY_INVALID.VALUE";
        TokenStreamLocation location = cause.getLocation();
        if (location == null || location.getLineNr() < 1) {
            return WORDS.refuse(HttpStatus.BAD_REQUEST, key, Map.of("path", path(cause)));
        }
        Map<String, ?> arguments =
                Map.of("path", path(cause), "line", location.getLineNr(), "column", location.getColumnNr());
        return WORDS.refuse(HttpStatus.BAD_REQUEST, key + "_AT", arguments)
                .at(location.getLineNr(), location.getColumnNr());
    }

    private static String path(JacksonException cause) {
        var path = new StringBuilder("$");
        for (JacksonException.Reference step : cause.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append('.').append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
