package rollcall.status.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client has heard: events as they come over the wire, and the id it remembers. */
final class Heard {
    /** @param id the one remembered when it was heard */
    record Event(String name, String id, JsonNode data) {}

    private final List<Event> events = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private String lastId = "";
    private int beats;

    synchronized void line(String line) {
        if (!line.isEmpty()) {
            block.add(line);
            return;
        }
        field("id").ifPresent(id -> lastId = id);
        Optional<String> data = field("data");
        if (data.isPresent()) {
            events.add(new Event(
                    field("event").orElse("message"),
                    lastId,
                    JsonMapper.shared().readTree(data.get())));
        } else if (block.contains(":")) {
            beats++;
        }
        block.clear();
    }

    void frame(byte[] frame) {
        new String(frame, UTF_8).lines().forEach(this::line);
    }

    private Optional<String> field(String name) {
        return block.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    List<Event> named(String name) {
        return events().stream().filter(event -> event.name().equals(name)).toList();
    }

    synchronized String lastId() {
        return lastId;
    }

    synchronized int beats() {
        return beats;
    }
}
