package rollcall.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rollcall.http.Refusal;

class TurnsTest {
    @Test
    void sendsOneUploadTooManyAwayAndSaysWhenToComeBack() throws Exception {
        Turns turns = new Turns(2, Duration.ZERO);
        turns.take("contoso");
        turns.take("contoso");

        assertThatThrownBy(() -> turns.take("contoso")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getStatusCode().value()).isEqualTo(429);
            assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        });
    }

    @Test
    void countsEachCustomerByItself() throws Exception {
        Turns turns = new Turns(1, Duration.ZERO);
        turns.take("contoso");

        assertThatCode(() -> turns.take("fabrikam")).doesNotThrowAnyException();
    }

    @Test
    void aTurnGivenBackGoesToWhoeverWaits() throws Exception {
        Turns turns = new Turns(1, Duration.ofSeconds(30));
        turns.take("contoso");
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                turns.take("contoso");
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        turns.give("contoso");

        assertThatCode(() -> waiting.get(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }
}
