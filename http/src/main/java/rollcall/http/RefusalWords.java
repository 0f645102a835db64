package rollcall.http;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.words.Words;

/**
 * What a module says to those it refuses: its bundle {@code refusals}. A key is the code, or the code with a variant, as in
 * {@code MEDIA_TYPE_UNSUPPORTED.COMPRESSED}; under {@code <key>.detail} stands one sentence that says what is wrong with the
 * request, under {@code <key>.advice}, if there is any, what its sender can do about it.
 */
public final class RefusalWords {
    private static final String DETAIL = ".detail";
    private static final String ADVICE = ".advice";

    private final Words words;

    private RefusalWords(Words words) {
        this.words = words;
    }

    /** The bundle in the speaker's package, or in the nearest above it that has one. */
    public static RefusalWords of(Class<?> speaker) {
        return new RefusalWords(Words.beside(speaker, "refusals"));
    }

    /** A refusal that repeating the request does not change. */
    public Refusal refuse(HttpStatus status, String key) {
        return refuse(status, key, Map.of());
    }

    /** @param arguments what the places in the words stand for, by name */
    public Refusal refuse(HttpStatus status, String key, Map<String, ?> arguments) {
        return advised(Refusal.of(status, code(key), words.say(key + DETAIL, arguments)), key, arguments);
    }

    /** A refusal that passes soon. */
    public Refusal passing(HttpStatus status, String key, Duration retryAfter) {
        return advised(Refusal.passing(status, code(key), words.say(key + DETAIL), retryAfter), key, Map.of());
    }

    private Refusal advised(Refusal refusal, String key, Map<String, ?> arguments) {
        return words.has(key + ADVICE) ? refusal.advice(words.say(key + ADVICE, arguments)) : refusal;
    }

    private static String code(String key) {
        return key.split("\\.", 2)[0];
    }
}
