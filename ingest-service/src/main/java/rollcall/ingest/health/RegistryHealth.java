package rollcall.ingest.health;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the schema registry answers. */
final class RegistryHealth extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest probe;

    RegistryHealth(URI address) {
        super("The schema registry does not answer");
        this.probe = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int status = http.send(probe, BodyHandlers.discarding()).statusCode();
        if (status == 200) {
            builder.up();
        } else {
            builder.down().withDetail("status", status);
        }
    }
}
