package rollcall.http;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import rollcall.words.Saying;
import rollcall.words.Words;

/**
 * A request that is not done, as its client gets to read it: one JSON object with {@code type, title, status, detail,
 * instance, requestId, code, description} (the same as {@code detail}), {@code data} (an array, empty) and, where they
 * apply, {@code file}, {@code line}, {@code column} and {@code advice}.
 *
 * <p>A final refusal bears one of five statuses. Clients of the field report those and repeat a request for ever, whole
 * body and all, on any other: so too large, of an unknown type or with the wrong method is never 413, 415 or 405.
 *
 * <p>It is worded when it is sent, in its reader's language; {@link RefusalWords} has the words. Neither detail nor advice may
 * hold a hardware hash, a token or a user name.
 */
public final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private static final Words PLACES = Words.beside(Refusal.class, "refusals");

    private static final Set<HttpStatus> FINAL = EnumSet.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.UNAUTHORIZED,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.CONFLICT);
    private static final Set<HttpStatus> PASSING =
            EnumSet.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    private final transient Saying detail;
    private transient Saying place = locale -> "";
    private transient Optional<Saying> advice = Optional.empty();

    private Refusal(HttpStatus status, String code, Saying detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail.in(Locale.ENGLISH)), null);
        this.detail = detail;
        getBody().setProperty(Problems.CODE, code);
    }

    /**
     * A refusal that repeating the request does not change.
     *
     * @param status 400, 401, 403, 404 or 409
     * @param code stable, in capitals: what programs go by
     * @param detail one sentence that says what is wrong with this request
     */
    public static Refusal of(HttpStatus status, String code, Saying detail) {
        if (!FINAL.contains(status)) {
            throw new IllegalArgumentException("No final refusal has status " + status.value());
        }
        return new Refusal(status, code, detail);
    }

    /**
     * A refusal that passes soon.
     *
     * @param status 429 or 503
     * @param retryAfter when to try again; sent in whole seconds, at least one
     */
    public static Refusal passing(HttpStatus status, String code, Saying detail, Duration retryAfter) {
        if (!PASSING.contains(status)) {
            throw new IllegalArgumentException("No passing refusal has status " + status.value());
        }
        Refusal refusal = new Refusal(status, code, detail);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return refusal;
    }

    /** What the sender can do about it. */
    public Refusal advice(Saying advice) {
        this.advice = Optional.of(advice);
        return this;
    }

    /**
     * In which of a body's files it went wrong. The detail says so too, because clients of the field show nothing else.
     *
     * @param number the file's place among the body's files, from 1: names may be missing, or the same
     * @param name fit to be shown; empty if the file has none
     */
    public Refusal inFile(int number, String name) {
        if (!name.isEmpty()) {
            getBody().setProperty(Problems.FILE, name);
        }
        String key = name.isEmpty() ? "FILE.NUMBER" : "FILE.NUMBER_AND_NAME";
        this.place = PLACES.say(key, Map.of("number", number, "name", name));
        getBody().setDetail(place.in(Locale.ENGLISH) + getBody().getDetail());
        return this;
    }

    /** Under which heading of a file it went wrong, as written there. */
    public Refusal underHeading(String heading) {
        getBody().setProperty(Problems.COLUMN, heading);
        return this;
    }

    /** Where in the body or its file it went wrong: the physical line, from 1. */
    public Refusal atLine(long line) {
        getBody().setProperty(Problems.LINE, line);
        return this;
    }

    /** Where in the body or its file it went wrong: physical line and character in it, both from 1. */
    public Refusal at(long line, long column) {
        getBody().setProperty(Problems.COLUMN, column);
        return atLine(line);
    }

    /** What it says in that language. */
    ProblemDetail in(Locale locale) {
        ProblemDetail worded = ProblemDetail.forStatusAndDetail(getStatusCode(), place.in(locale) + detail.in(locale));
        getBody().getProperties().forEach(worded::setProperty);
        advice.ifPresent(said -> worded.setProperty(Problems.ADVICE, said.in(locale)));
        return worded;
    }

    /** A refusal is an answer, not a failure: nobody reads its stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
