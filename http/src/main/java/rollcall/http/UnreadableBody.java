package rollcall.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Says where a JSON body cannot be read. Never quotes it: what stands there may be a hardware hash. */
final class UnreadableBody {

    static final String CODE = "BODY_INVALID";

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        ProblemDetail problem = unreadable.getCause() instanceof JacksonException cause
                ? problem(cause)
                : ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body is missing or cannot be read.");
        problem.setProperty(Problems.CODE, CODE);
        return problem;
    }

    private static ProblemDetail problem(JacksonException cause) {
        String what = cause instanceof StreamReadException
                ? "The body is not well-formed JSON"
                : "The body has a value of the wrong kind at " + path(cause);
        TokenStreamLocation location = cause.getLocation();
        if (location == null || location.getLineNr() < 1) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, what + ".");
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "%s (line %d, column %d).".formatted(what, location.getLineNr(), location.getColumnNr()));
        problem.setProperty(Problems.LINE, location.getLineNr());
        problem.setProperty(Problems.COLUMN, location.getColumnNr());
        return problem;
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
