package rollcall.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.access.Door;
import rollcall.access.Rule;
import tools.jackson.databind.JsonNode;

/** What a document does not tell of the calls that are really mapped: a description, an example, an error. */
final class Shortcomings {
    private final Schemas schemas;
    private final List<String> found = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Shortcomings(JsonNode document) {
        this.schemas = new Schemas(document);
    }

    static List<String> of(JsonNode document, List<Call> calls, Door door) {
        Shortcomings shortcomings = new Shortcomings(document);
        Set<String> mapped = calls.stream().map(Call::toString).collect(Collectors.toSet());
        door.rules().stream()
                .map(Rule::toString)
                .filter(rule -> !rule.contains(" /actuator") && !mapped.contains(rule))
                .forEach(rule -> shortcomings.found.add(rule + " has a rule and no handler"));
        for (Call call : calls) {
            String method = call.method().name().toLowerCase(Locale.ROOT);
            shortcomings.look(call, document.path("paths").path(call.path()).path(method));
        }
        Json.members(document.path("components").path("schemas")).forEach(shortcomings::schema);
        return List.copyOf(shortcomings.found);
    }

    private void look(Call call, JsonNode operation) {
        check(call.rule().isPresent(), call, "has no rule at the door");
        check(!operation.isMissingNode(), call, "is not described");
        String name = operation.path("operationId").asString("");
        check(name.matches("[a-z][A-Za-z]+"), call, "has no name; its mapping gives it one");
        check(names.add(name) || name.isEmpty(), call, "has a name that another call has, too: " + name);
        check(isSaid(operation), call, "has no description; its handler's Javadoc is one");
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode known = schemas.resolved(parameter);
            String what = "parameter " + known.path("name").asString("?");
            check(isSaid(known), call, what + " has no description");
            check(known.has("example") || known.has("examples"), call, what + " has no example");
        }
        if (operation.has("requestBody")) {
            check(isSaid(operation.path("requestBody")), call, "its body has no description");
            contents(call, "its body", operation.path("requestBody"));
        }
        answers(call, operation.path("responses"));
    }

    private void answers(Call call, JsonNode responses) {
        List<String> statuses = List.copyOf(responses.propertyNames());
        check(statuses.stream().anyMatch(status -> status.startsWith("2")), call, "has no answer");
        boolean open = call.rule().filter(Rule::isOpen).isPresent();
        Stream.of("400", "401", "403", "429", "500", "503")
                .filter(status -> !open || !status.startsWith("40"))
                .forEach(status -> check(statuses.contains(status), call, "says nothing of " + status));
        Json.members(responses).forEach(answer -> answer(call, answer.getKey(), schemas.resolved(answer.getValue())));
    }

    private void answer(Call call, String status, JsonNode answer) {
        String what = "its answer " + status;
        check(isSaid(answer), call, what + " has no description");
        contents(call, what, answer);
        if (status.matches("[45]..")) {
            check(!answer.path("x-codes").isEmpty(), call, what + " has no codes");
            boolean worded = !Pattern.compile("(?m)`:\\s*$")
                    .matcher(answer.path("description").asString(""))
                    .find();
            check(worded, call, what + " has a code without words");
        }
    }

    private void contents(Call call, String what, JsonNode holder) {
        Json.members(holder.path("content")).forEach(content -> {
            JsonNode schema = content.getValue().path("schema");
            String where = what + " as " + content.getKey();
            check(!schemas.resolved(schema).isMissingNode(), call, where + " has no schema");
            check(
                    content.getValue().has("example")
                            || content.getValue().has("examples")
                            || schemas.resolved(schema).has("examples"),
                    call,
                    where + " has no example");
        });
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        String name = "schema " + schema.getKey();
        if (!isSaid(schema.getValue())) {
            found.add(name + " has no description");
        }
        Json.members(schema.getValue().path("properties"))
                .filter(property -> !isSaid(property.getValue()) && !isSaid(schemas.resolved(property.getValue())))
                .forEach(property -> found.add(name + " does not describe " + property.getKey()));
    }

    private static boolean isSaid(JsonNode part) {
        return !part.path("description").asString("").isBlank();
    }

    private void check(boolean good, Call call, String lack) {
        if (!good) {
            found.add(call + " " + lack);
        }
    }
}
