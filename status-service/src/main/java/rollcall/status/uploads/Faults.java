package rollcall.status.uploads;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import rollcall.status.answer.Told;
import rollcall.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is wrong with a row, read back from how the view keeps it. */
public record Faults(List<Fault> all) {
    /** One of them. */
    public record Fault(String code, String message, String advice) {}

    /**
     * Reads them back.
     *
     * @param json an array, or null if there are none
     * @param language in which they are to be told
     */
    public static Faults parse(String json, Language language) {
        if (json == null) {
            return new Faults(List.of());
        }
        JsonNode array = JsonMapper.shared().readTree(Told.in(language, json));
        return new Faults(StreamSupport.stream(array.spliterator(), false)
                .map(fault -> new Fault(text(fault, "code"), text(fault, "message"), text(fault, "advice")))
                .toList());
    }

    public String codes() {
        return joined(Fault::code, ", ");
    }

    public String messages() {
        return joined(Fault::message, " ");
    }

    public String advice() {
        return joined(Fault::advice, " ");
    }

    private String joined(Function<Fault, String> part, String between) {
        return all.stream().map(part).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(between));
    }

    private static String text(JsonNode fault, String name) {
        return fault.path(name).asString("");
    }
}
