package rollcall.cli.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import rollcall.cli.console.Common;
import rollcall.cli.console.Json;
import rollcall.cli.server.ApiFailures;
import rollcall.cli.server.Backoff;
import rollcall.cli.server.Session;

/** Follows a customer's events; where the stream is cut, it is asked for again from where it was. */
final class EventStream {
    private static final int OK = 200;
    private static final int TRIES = 10;
    private static final String RESET = "reset";

    private final Session session;
    private final String path;
    private final Common common;

    EventStream(Session session, String customer, Common common) {
        this.session = session;
        this.path = "/v1/customers/" + customer + "/events";
        this.common = common;
    }

    /** @param since the id behind which it begins; null for now */
    void follow(String since, Told told, Ending ending) throws IOException {
        String last = since;
        boolean reached = false;
        Backoff backoff = new Backoff(TRIES);
        while (told.goesOn() && !ending.isReached()) {
            Duration rest = Duration.ofSeconds(1);
            try {
                HttpResponse<InputStream> answer = open(last);
                try (InputStream stream = answer.body()) {
                    if (answer.statusCode() != OK) {
                        refuseOrRest(answer, backoff);
                        continue;
                    }
                    reached = true;
                    backoff = new Backoff(TRIES);
                    ServerSentEvents events = new ServerSentEvents(stream);
                    Optional<ServerSentEvent> event = events.next();
                    while (event.isPresent()) {
                        last = event.get().id().isEmpty() ? last : event.get().id();
                        tell(event.get(), told);
                        event = told.goesOn() ? events.next() : Optional.empty();
                    }
                    rest = events.retry();
                }
            } catch (IOException cut) {
                if (!reached || !backoff.goesOn()) {
                    throw ApiFailures.unreachable(session, cut);
                }
            }
            if (told.goesOn() && !ending.isReached()) {
                backoff.rest(Optional.of(rest));
            }
        }
    }

    private HttpResponse<InputStream> open(String last) throws IOException {
        HttpRequest.Builder request = session.request(path).header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        return session.send(request.build(), BodyHandlers.ofInputStream());
    }

    private void refuseOrRest(HttpResponse<InputStream> answer, Backoff backoff) throws IOException {
        String body = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        if (!ApiFailures.passes(answer.statusCode()) || !backoff.goesOn()) {
            throw ApiFailures.of(session, answer.statusCode(), body);
        }
        backoff.rest(ApiFailures.retryAfter(answer.headers()));
    }

    private void tell(ServerSentEvent event, Told told) {
        if (event.data().isEmpty()) {
            return;
        }
        JsonNode data = Json.read(event.data()).orElseGet(() -> Json.read("{}").orElseThrow());
        if (event.name().equals(RESET)) {
            common.err()
                    .println("The stream cannot go on where it was ("
                            + data.path("reason").asText()
                            + "), and goes on from now. What happened between: rollcall devices, rollcall uploads");
        }
        told.tell(event.id(), event.name(), data);
    }
}
