package rollcall.status.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import rollcall.status.StatusSettings;

/** Lets only so many exports run at once, for each holds a connection as long as its client reads. */
@Component
public final class Exports {
    private static final RefusalWords WORDS = RefusalWords.of(Exports.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;

    Exports(StatusSettings settings) {
        this.places = new Semaphore(settings.exportsAtOnce());
    }

    /** Writes an answer to its client. */
    public interface Export {
        void write() throws IOException;
    }

    /** @throws Refusal that passes, if too many are running */
    public void run(Export export) throws IOException {
        if (!hasPlace()) {
            throw WORDS.passing(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_EXPORTS", PATIENCE);
        }
        try {
            export.write();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
