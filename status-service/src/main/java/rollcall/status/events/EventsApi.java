package rollcall.status.events;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.status.answer.Sight;
import rollcall.words.Language;

/** What happens to a customer's devices and uploads, as it happens. */
@RestController
final class EventsApi {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EventSettings settings;
    private final EventIds ids;
    private final Readers readers;
    private final Visible visible;
    private final Following following;
    private final Clock clock;

    EventsApi(
            EventSettings settings, EventIds ids, Readers readers, Visible visible, Following following, Clock clock) {
        this.settings = settings;
        this.ids = ids;
        this.readers = readers;
        this.visible = visible;
        this.following = following;
        this.clock = clock;
    }

    /**
     * From now on, or on from the event whose id the client heard last. Now is before the answer begins: whoever reads the
     * view once it has begun misses nothing in between.
     */
    @GetMapping(name = "followEvents", path = "/v1/customers/{customer}/events")
    void events(
            @PathVariable String customer,
            @RequestHeader(LAST_EVENT_ID) Optional<String> last,
            Caller caller,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<String> asked = last.map(String::strip).filter(text -> !text.isEmpty());
        Optional<EventId> from = asked.flatMap(ids::parse);
        describe(response);
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            return;
        }
        AsyncOutlet outlet = new AsyncOutlet(settings.buffer(), clock);
        Reader reader = new Reader(Sight.of(customer, caller), language, ids, outlet, clock.instant());
        Listener listener = new Listener(caller, reader, outlet);
        readers.admit(listener);
        outlet.offer(Frames.beginning());
        try {
            if (from.isPresent()) {
                reader.resume(from.get());
            } else if (asked.isEmpty()) {
                reader.begin(visible.positions(), clock.instant());
            }
            outlet.open(request, response);
        } catch (IOException | RuntimeException failed) {
            readers.remove(listener);
            throw failed;
        }
        following.join(reader);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // Proxies of the field gather an answer unless they are told not to.
        response.setHeader("X-Accel-Buffering", "no");
    }
}
