package rollcall.http;

import org.springframework.http.HttpStatus;

/**
 * What a client is told when somebody (container, framework, library) ends its request with a status of their choice:
 * the status it may see, with the code and the sentence that hold where nothing better is known.
 */
enum Answer {
    REQUEST_INVALID(HttpStatus.BAD_REQUEST, "The request is not valid."),
    BODY_TOO_LARGE(HttpStatus.BAD_REQUEST, "The body is larger than this call takes."),
    HEADER_TOO_LARGE(HttpStatus.BAD_REQUEST, "The address or the headers are longer than this server takes."),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.BAD_REQUEST, "This call does not take a body of that content type."),
    NOT_ACCEPTABLE(HttpStatus.BAD_REQUEST, "This call does not answer in any of the accepted content types."),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "The request bears no valid token."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The request is not allowed."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address."),
    CONFLICT(HttpStatus.CONFLICT, "The request conflicts with what is there."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests at once."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service is not available for the moment."),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected error");

    private final HttpStatus status;
    private final String detail;

    Answer(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
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
