package rollcall.status.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;

/** Listens to a stream of events until it is closed, or the stream ends. */
final class EventClient implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Heard heard = new Heard();
    private final InputStream body;
    private final HttpHeaders headers;
    private final Thread reading;
    private final AtomicBoolean ended = new AtomicBoolean();

    private EventClient(HttpResponse<InputStream> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("events were answered " + answer.statusCode());
        }
        this.body = answer.body();
        this.headers = answer.headers();
        this.reading = new Thread(this::read, "event-client");
        reading.setDaemon(true);
        reading.start();
    }

    /** @param lastEventId where to go on; empty to begin now */
    static EventClient listen(URI events, String bearer, String lastEventId, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(events).header("Authorization", bearer);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new EventClient(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    HttpHeaders headers() {
        return headers;
    }

    /** Whether the server has ended the stream. */
    boolean hasEnded() {
        return ended.get();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.line(line);
            }
        } catch (IOException cut) {
            // Whoever closes this, or cuts the connection, ends it too.
        }
        ended.set(true);
    }

    /** Hangs up; what has been heard by then stays. */
    @Override
    public void close() {
        try {
            body.close();
            reading.join();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
