package rollcall.cli.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rollcall.cli.server.Session;

/** The calls about dead letters. */
final class DeadLetterCalls {
    private static final String PATH = "/v1/operator/deadLetters";
    private static final int PAGE = 200;

    private final Session session;

    DeadLetterCalls(Session session) {
        this.session = session;
    }

    /** Takes a dead letter, and perhaps fails to write it down. */
    interface Each {
        void letter(JsonNode letter) throws IOException;
    }

    /**
     * All of them, page by page, the newest first.
     *
     * @param filters by name; those without a value are left out
     * @param limit how many at most
     */
    void list(Map<String, String> filters, long limit, Each each) throws IOException {
        long left = limit;
        Optional<String> cursor = Optional.empty();
        do {
            Map<String, String> query = new LinkedHashMap<>(filters);
            query.put("limit", Long.toString(Math.min(PAGE, left)));
            cursor.ifPresent(next -> query.put("continuationToken", next));
            JsonNode page = session.json("GET", PATH + "?" + encoded(query), Optional.empty());
            for (JsonNode letter : page.path("items")) {
                each.letter(letter);
                left--;
            }
            cursor = Optional.of(page.path("continuationToken").asText("")).filter(next -> !next.isEmpty());
        } while (cursor.isPresent() && left > 0);
    }

    JsonNode show(String id) {
        return session.json("GET", PATH + "/" + encoded(id), Optional.empty());
    }

    /** @param again also one that was put on its topic before */
    void redrive(String id, boolean again) {
        session.json("POST", PATH + "/" + encoded(id) + "/redrive" + (again ? "?again=true" : ""), Optional.empty());
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
