package rollcall.status.pulse;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.events.AsyncOutlet;
import rollcall.status.pulse.Watchers.Watcher;

/** What happens at this moment, in numbers: for the operator. */
@RestController
final class NowApi {
    private static final int BUFFER = 16_384;
    private static final byte[] BEGINNING = "retry: 1000\n\n".getBytes(UTF_8);

    private final Looking looking;
    private final Watchers watchers;
    private final Clock clock;

    NowApi(Looking looking, Watchers watchers, Clock clock) {
        this.looking = looking;
        this.watchers = watchers;
        this.clock = clock;
    }

    /**
     * Rates of the last ten seconds, outcomes and times of the last five minutes, what each service has still to read, and
     * how many dead letters are open. With {@code Accept: text/event-stream} the same every second, as events named {@code
     * now}.
     */
    @GetMapping(name = "getNow", path = "/v1/operator/now")
    @Nullable
    JsonAnswer now(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String now = looking.now();
        if (!wantsStream(request)) {
            return json -> json.writeRawValue(now);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        // Proxies of the field gather an answer unless they are told not to.
        response.setHeader("X-Accel-Buffering", "no");
        if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
            stream(now, caller, request, response);
        }
        return null;
    }

    private void stream(String now, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AsyncOutlet outlet = new AsyncOutlet(BUFFER, clock);
        outlet.offer(BEGINNING);
        outlet.offer(Watchers.event(now));
        Watcher watcher = new Watcher(outlet, caller.until());
        watchers.admit(watcher);
        try {
            outlet.open(request, response);
        } catch (IOException | RuntimeException failed) {
            watchers.remove(watcher);
            throw failed;
        }
    }

    private static boolean wantsStream(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(StringUtils.collectionToCommaDelimitedString(
                    Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
            return accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException none) {
            // Told by whoever answers.
            return false;
        }
    }
}
