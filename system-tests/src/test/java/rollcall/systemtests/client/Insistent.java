package rollcall.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import rollcall.devices.sample.SampleUpload;

/**
 * A client that does as it is told: where it hears nothing, or that it shall try again, it sends the same request under the
 * same key once more, until it hears 202.
 */
public final class Insistent {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Gateway gateway;
    private final AtomicInteger repeated = new AtomicInteger();

    public Insistent(Gateway gateway) {
        this.gateway = gateway;
    }

    /** @throws AssertionError if it hears anything but 202 and that it shall try again */
    public Upload upload(String customer, SampleUpload sample, String key) {
        byte[] body = Gateway.bytes(sample);
        AtomicReference<Upload> acknowledged = new AtomicReference<>();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(PAUSE).until(() -> {
            if (sent(customer, sample.format().mediaType(), body, key, acknowledged)) {
                return true;
            }
            repeated.incrementAndGet();
            return false;
        });
        return acknowledged.get();
    }

    /** How many requests were sent again, of all uploads so far. */
    public int repeated() {
        return repeated.get();
    }

    private boolean sent(
            String customer, String mediaType, byte[] body, String key, AtomicReference<Upload> acknowledged) {
        try {
            Answer answer =
                    gateway.post("/customers/" + customer + "/deviceBatches", mediaType, body, "Idempotency-Key", key);
            if (answer.status() == 202) {
                acknowledged.set(Upload.acknowledged(gateway, customer, answer));
                return true;
            }
            assertThat(answer.status()).as(answer.toString()).isIn(429, 500, 502, 503, 504);
            return false;
        } catch (UncheckedIOException cut) {
            return false;
        }
    }
}
