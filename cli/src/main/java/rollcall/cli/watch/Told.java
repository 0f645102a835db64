package rollcall.cli.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.cli.console.Format;
import rollcall.cli.console.Json;
import rollcall.cli.console.Visible;

/** Events as they are told, each at once: a line for people, or an object a line for programs. */
final class Told {
    private final PrintWriter out;
    private final Format format;
    private long left;

    /** @param most how many are told at most */
    Told(PrintWriter out, Format format, long most) {
        this.out = out;
        this.format = format;
        this.left = most;
    }

    /** Whether another one will be told. */
    boolean goesOn() {
        return left > 0 && !out.checkError();
    }

    /**
     * Tells an event.
     *
     * @param id where the stream goes on behind it; empty if it has none
     */
    void tell(String id, String event, JsonNode data) {
        if (left <= 0) {
            return;
        }
        left--;
        switch (format) {
            case JSON -> out.println(Json.text(object(id, event, data)));
            case CSV -> out.println(csv(event, data));
            case TABLE -> out.println(line(event, data));
        }
        out.flush();
    }

    private static Map<String, Object> object(String id, String event, JsonNode data) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("event", event);
        if (!id.isEmpty()) {
            object.put("id", id);
        }
        object.put("data", data);
        return object;
    }

    private static String line(String event, JsonNode data) {
        List<String> parts = new ArrayList<>();
        parts.add(time(data));
        parts.add(event);
        facts(data).values().stream().filter(text -> !text.isEmpty()).forEach(parts::add);
        return Visible.of(String.join("  ", parts));
    }

    private static String csv(String event, JsonNode data) {
        List<String> cells = new ArrayList<>(List.of(time(data), event));
        cells.addAll(facts(data).values());
        return CsvLine.of(cells);
    }

    private static String time(JsonNode data) {
        return first(data, "occurredAt", "completedAt", "changedAt", "receivedAt");
    }

    private static Map<String, String> facts(JsonNode data) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("subject", first(data, "deviceId", "id", "registrationId"));
        facts.put("customer", text(data, "customer"));
        facts.put("status", first(data, "statusText", "status"));
        facts.put("serialNumber", text(data, "serialNumber"));
        facts.put("groupTag", text(data, "groupTag"));
        facts.put("profile", text(data, "profileName"));
        facts.put("code", text(data, "code"));
        facts.put("told", data.has("counts") ? counts(data) : first(data, "message", "reason"));
        return facts;
    }

    private static String counts(JsonNode data) {
        List<String> counts = new ArrayList<>();
        data.path("counts").properties().forEach(count -> {
            if (count.getValue().asLong() > 0) {
                counts.add(count.getValue().asLong() + " " + count.getKey());
            }
        });
        return String.join(", ", counts) + " of " + data.path("rowCount").asText() + " rows";
    }

    private static String first(JsonNode data, String... names) {
        for (String name : names) {
            if (data.hasNonNull(name)) {
                return text(data, name);
            }
        }
        return "";
    }

    private static String text(JsonNode data, String name) {
        return data.path(name).asText("");
    }
}
