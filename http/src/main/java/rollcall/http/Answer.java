package rollcall.http;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.words.Words;

/**
 * What a client is told when somebody (container, framework, library) ends its request with a status of their choice:
 * the status it may see, with the code, and the sentence under it in the bundle, that hold where nothing better is known.
 */
enum Answer {
    REQUEST_INVALID(HttpStatus.BAD_REQUEST),
    BODY_TOO_LARGE(HttpStatus.BAD_REQUEST),
    HEADER_TOO_LARGE(HttpStatus.BAD_REQUEST),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.BAD_REQUEST),
    NOT_ACCEPTABLE(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CONFLICT(HttpStatus.CONFLICT),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR);

    private static final Words WORDS = Words.beside(Answer.class, "refusals");

    private final HttpStatus status;

    Answer(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String detail(Locale locale, String requestId) {
        return WORDS.say(name() + ".detail", Map.of("requestId", requestId)).in(locale);
    }

    boolean passes() {
        return this == TOO_MANY_REQUESTS || this == UNAVAILABLE;
    }

    static Answer to(int status) {
        return switch (status) {
            case 401, 407 -> UNAUTHENTICATED;
            case 403, 451 -> FORBIDDEN;
            case 404, 405, 410 -> NOT_FOUND;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> BODY_TOO_LARGE;
            case 414, 431 -> HEADER_TOO_LARGE;
            case 415 -> MEDIA_TYPE_UNSUPPORTED;
            case 429 -> TOO_MANY_REQUESTS;
            // A method or a version of HTTP that is not implemented will not be on the next try either.
            case 501, 505 -> REQUEST_INVALID;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? REQUEST_INVALID : UNEXPECTED;
        };
    }
}
