package rollcall.status.letters;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import rollcall.http.Passing;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** The broker does not answer: it will again. */
@Component
final class LogAway implements Passing {
    private static final RefusalWords WORDS = RefusalWords.of(LogAway.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Override
    public Optional<Refusal> refusal(Exception failure) {
        return failure instanceof KafkaException
                ? Optional.of(WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE.LOG", PAUSE))
                : Optional.empty();
    }
}
