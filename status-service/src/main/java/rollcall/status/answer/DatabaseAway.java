package rollcall.status.answer;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import rollcall.http.Passing;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** The view's database does not answer: it will again, and nobody need be woken for each who asks. */
@Component
final class DatabaseAway implements Passing {
    private static final RefusalWords WORDS = RefusalWords.of(DatabaseAway.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Override
    public Optional<Refusal> refusal(Exception failure) {
        return failure instanceof NonTransientDataAccessResourceException
                        || failure instanceof TransientDataAccessException
                        || failure instanceof RecoverableDataAccessException
                        || failure instanceof CannotCreateTransactionException
                        || failure instanceof TransactionSystemException
                ? Optional.of(WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE.VIEW", PAUSE))
                : Optional.empty();
    }
}
