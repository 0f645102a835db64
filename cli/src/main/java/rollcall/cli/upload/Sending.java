package rollcall.cli.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.Json;
import rollcall.cli.console.Measured;
import rollcall.cli.console.ProgressLine;
import rollcall.cli.server.ApiFailures;
import rollcall.cli.server.Backoff;
import rollcall.cli.server.Session;

/** Sends a file until it is taken or refused for good. */
final class Sending {
    private static final int ACCEPTED = 202;
    private static final long KNOWN_BEFORE = 1 << 20;
    private static final Duration QUESTION = Duration.ofSeconds(30);
    private static final String VALIDATE_ONLY = "validateOnly=true";
    private static final String NOTHING = "Device Serial Number,Windows Product ID,Hardware Hash\n";
    private static final String NO_ROWS = "UPLOAD_EMPTY";
    private static final int HTTP_BAD_GATEWAY = 502;
    private static final int HTTP_GATEWAY_TIMEOUT = 504;

    private final Session session;
    private final Common common;
    private final UploadRequest request;
    private final Backoff backoff;

    Sending(Session session, Common common, UploadRequest request, int retries) {
        this.session = session;
        this.common = common;
        this.request = request;
        this.backoff = new Backoff(retries);
    }

    Sent send(Path file) throws IOException {
        if (Files.size(file) > KNOWN_BEFORE) {
            requireWelcome();
        }
        String key = request.key(file);
        while (true) {
            try {
                HttpResponse<String> answer = once(file, key);
                if (answer.statusCode() == ACCEPTED) {
                    return new Sent(file, id(answer));
                }
                CommandFailed refused = ApiFailures.of(session, answer.statusCode(), answer.body());
                if (!passes(answer.statusCode()) || !backoff.goesOn()) {
                    throw refused;
                }
                rest(file, refused.saying().in(common.locale()), ApiFailures.retryAfter(answer.headers()));
            } catch (IOException cut) {
                // Where nobody has ever answered, it is the address that is wrong rather than the connection.
                boolean nobody = backoff.tried() == 0
                        && (cut instanceof ConnectException || cut instanceof HttpConnectTimeoutException);
                if (nobody || !backoff.goesOn()) {
                    throw ApiFailures.unreachable(session, cut);
                }
                rest(file, String.valueOf(cut.getMessage()), Optional.empty());
            }
        }
    }

    /**
     * Asks with a list of nothing, of which nothing comes, whether such a file is taken at all. Who is refused while it still
     * sends sees its connection cut, and would not hear why.
     *
     * @throws CommandFailed if it is not
     */
    private void requireWelcome() {
        HttpRequest question = session.request(request.path(VALIDATE_ONLY))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(NOTHING))
                .timeout(QUESTION)
                .build();
        try {
            HttpResponse<String> answer = session.send(question, BodyHandlers.ofString());
            String code = Json.read(answer.body())
                    .map(problem -> problem.path("code").asText())
                    .orElse("");
            boolean refused = answer.statusCode() / 100 == 4 && !ApiFailures.passes(answer.statusCode());
            if (refused && !code.equals(NO_ROWS)) {
                throw ApiFailures.of(session, answer.statusCode(), answer.body());
            }
        } catch (IOException unanswered) {
            throw ApiFailures.unreachable(session, unanswered);
        }
    }

    private static boolean passes(int status) {
        return ApiFailures.passes(status) || status == HTTP_BAD_GATEWAY || status == HTTP_GATEWAY_TIMEOUT;
    }

    private void rest(Path file, String why, Optional<Duration> asked) {
        common.err().println(file + ": " + why + " It is sent again.");
        backoff.rest(asked);
    }

    private HttpResponse<String> once(Path file, String key) throws IOException {
        long size = Files.size(file);
        try (ProgressLine progress = new ProgressLine(common)) {
            BodyPublisher content = BodyPublishers.ofInputStream(() -> opened(file, size, progress));
            HttpRequest upload = session.request(request.path())
                    .header("Content-Type", UploadRequest.mediaType(file))
                    .header("Idempotency-Key", key)
                    .POST(size == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(content, size))
                    .build();
            return session.send(upload, BodyHandlers.ofString());
        }
    }

    private static InputStream opened(Path file, long size, ProgressLine progress) {
        try {
            return new Measured(
                    Files.newInputStream(file),
                    read -> progress.show(
                            file.getFileName().toString(),
                            read,
                            size,
                            (read >> 20) + " of " + (size >> 20) + " MiB sent"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(HttpResponse<?> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
