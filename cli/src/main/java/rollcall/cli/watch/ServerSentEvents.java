package rollcall.cli.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads a stream of server-sent events, as the HTML standard has them. */
final class ServerSentEvents {
    private static final int LONGEST = 1 << 20;

    private final BufferedReader lines;
    private Duration retry = Duration.ofSeconds(1);

    ServerSentEvents(InputStream stream) {
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** How long to wait before the stream is asked for again. */
    Duration retry() {
        return retry;
    }

    /**
     * The next event; empty at the end of the stream.
     *
     * @throws IOException if the stream breaks, or an event has no end
     */
    Optional<ServerSentEvent> next() throws IOException {
        String id = "";
        String name = "message";
        StringBuilder data = new StringBuilder();
        boolean any = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (any) {
                    return Optional.of(new ServerSentEvent(id, name, data.toString()));
                }
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "id" -> {
                    id = value;
                    any = true;
                }
                case "event" -> {
                    name = value;
                    any = true;
                }
                case "data" -> {
                    data.append(data.isEmpty() ? "" : "\n").append(value);
                    any = true;
                }
                case "retry" -> retry = value.matches("\\d{1,6}") ? Duration.ofMillis(Long.parseLong(value)) : retry;
                default -> {
                    // A comment, or what a later standard knows.
                }
            }
            if (data.length() > LONGEST) {
                throw new IOException("an event goes on without end");
            }
        }
        return Optional.empty();
    }
}
