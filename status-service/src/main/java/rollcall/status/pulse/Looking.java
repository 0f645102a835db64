package rollcall.status.pulse;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Looks at what happens, once a second at most: whoever asks in between is told the same, also that it could not be told. */
final class Looking {
    private static final Duration HOLDS_FOR = Duration.ofMillis(900);

    /** Over which rates are told. */
    private static final Duration RATES = Duration.ofSeconds(10);

    private static final JsonFactory JSON = new JsonFactory();

    private final LogFigures log;
    private final Ticks ticks;
    private final LongSupplier openLetters;
    private final Clock clock;
    private long looked;
    private @Nullable String last;
    private @Nullable RuntimeException failure;

    Looking(LogFigures log, Ticks ticks, LongSupplier openLetters, Clock clock) {
        this.log = log;
        this.ticks = ticks;
        this.openLetters = openLetters;
        this.clock = clock;
    }

    /**
     * As JSON, on one line.
     *
     * @throws RuntimeException if the database or the broker does not answer
     */
    synchronized String now() {
        if (last == null && failure == null || System.nanoTime() - looked > HOLDS_FOR.toNanos()) {
            look();
        }
        if (failure != null) {
            throw failure;
        }
        return last;
    }

    private void look() {
        try {
            last = json(figures());
            failure = null;
        } catch (RuntimeException failed) {
            failure = failed;
        }
        looked = System.nanoTime();
    }

    private Now figures() {
        Instant at = clock.instant();
        int seconds = Math.toIntExact(RATES.toSeconds());
        Map<String, Long> ended = ticks.rows(seconds);
        return new Now(
                at,
                log.received(at, RATES),
                (double) ended.values().stream().mapToLong(Long::longValue).sum() / seconds,
                ticks.rows(Ticks.LATELY_SECONDS),
                ticks.ready(Ticks.LATELY_SECONDS),
                log.lags(),
                openLetters.getAsLong());
    }

    private static String json(Now now) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            now.write(json);
        }
        return text.toString();
    }
}
