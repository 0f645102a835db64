package rollcall.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Json;
import rollcall.client.ApiException;

/** What a refusal of the API is told as, and what the command ends with. */
public final class ApiFailures {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> PASSES = Set.of(429, 503);
    private static final int LOWEST_OF_SERVER = 500;

    private ApiFailures() {}

    /** Whether the same request may be taken later. */
    public static boolean passes(int status) {
        return PASSES.contains(status);
    }

    /** How long the server asks to wait. */
    public static Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers)
                .flatMap(all -> all.firstValue("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    static CommandFailed of(Session session, ApiException refused) {
        return refused.getCode() == 0
                ? unreachable(session, refused.getCause() == null ? refused : refused.getCause())
                : of(session, refused.getCode(), refused.getResponseBody());
    }

    /** @param body a problem, if it is the API that answers */
    public static CommandFailed of(Session session, int status, String body) {
        if (status == UNAUTHORIZED) {
            return CommandFailed.of(ExitStatus.NOT_ALLOWED, "token-refused", Map.of("server", session.server()));
        }
        Optional<JsonNode> problem =
                Json.read(body == null ? "" : body).filter(node -> node.has("code") || node.has("detail"));
        if (problem.isEmpty()) {
            return CommandFailed.of(exit(status), "no-problem", Map.of("server", session.server(), "status", status));
        }
        String told = told(problem.get());
        return CommandFailed.saying(exit(status), locale -> told, null);
    }

    /** Nobody answers there, or the connection broke. */
    public static CommandFailed unreachable(Session session, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return CommandFailed.of(
                ExitStatus.UNREACHABLE, "unreachable", Map.of("server", session.server(), "reason", reason), cause);
    }

    private static ExitStatus exit(int status) {
        if (passes(status) || status >= LOWEST_OF_SERVER) {
            return ExitStatus.UNREACHABLE;
        }
        return switch (status) {
            case FORBIDDEN -> ExitStatus.NOT_ALLOWED;
            case NOT_FOUND -> ExitStatus.NOT_FOUND;
            default -> ExitStatus.REFUSED;
        };
    }

    /** The API's own words, which are in the reader's language already, and what support goes by. */
    private static String told(JsonNode problem) {
        List<String> sentences = new ArrayList<>();
        for (String member : List.of("detail", "advice")) {
            String text = problem.path(member).asText("");
            if (!text.isBlank()) {
                sentences.add(text.strip());
            }
        }
        List<String> place = new ArrayList<>();
        place.add(problem.path("code").asText(""));
        if (problem.hasNonNull("line")) {
            place.add("line " + problem.path("line").asText());
        }
        if (problem.hasNonNull("requestId")) {
            place.add("request id " + problem.path("requestId").asText());
        }
        place.removeIf(String::isBlank);
        return String.join(" ", sentences) + (place.isEmpty() ? "" : " (" + String.join(", ", place) + ")");
    }
}
