package rollcall.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.coyote.BadRequestException;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/**
 * Hands a call on as it came. Where the service behind takes no connection, nothing of the call is sent yet, so it can wait:
 * a service that is restarted is back in seconds. Says 503 where it is not, or does not answer, or breaks off.
 */
final class Forwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final RefusalWords WORDS = RefusalWords.of(Forwarding.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_CONNECTS = Duration.ofMillis(100);

    private final Duration patience;

    /** @param patience how long a call waits for a connection */
    Forwarding(Duration patience) {
        this.patience = patience;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        claimBody(request);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return new ForwardedResponse(next.handle(request));
            } catch (ResourceAccessException failed) {
                if (failed.getCause() instanceof BadRequestException brokenByClient) {
                    throw brokenByClient;
                }
                if (!isUnconnected(failed) || System.nanoTime() - deadline >= 0) {
                    throw unavailable();
                }
                Thread.sleep(BETWEEN_CONNECTS.toMillis());
            }
        }
    }

    private static boolean isUnconnected(ResourceAccessException failed) {
        return failed.getCause() instanceof ConnectException || failed.getCause() instanceof UnknownHostException;
    }

    /**
     * Once its stream is asked for, no body is read as a form, whatever its content type says: its fields would travel
     * on in the address.
     */
    private static void claimBody(ServerRequest request) throws IOException {
        request.servletRequest().getInputStream();
    }

    static Refusal unavailable() {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", TRY_AGAIN);
    }
}
