package rollcall.gateway;

import java.io.IOException;
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

/** Hands a call on as it came. Says 503 where the service behind does not answer, or breaks off. */
final class Forwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final RefusalWords WORDS = RefusalWords.of(Forwarding.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        claimBody(request);
        try {
            return new ForwardedResponse(next.handle(request));
        } catch (ResourceAccessException failed) {
            if (failed.getCause() instanceof BadRequestException brokenByClient) {
                throw brokenByClient;
            }
            throw unavailable();
        }
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
