package rollcall.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import rollcall.access.Party;
import rollcall.access.Rule;
import rollcall.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes what springdoc says of one call. */
final class Operation {
    private static final List<String> SENT = List.of("MS-RequestId", "MS-CorrelationId", "Accept-Language", "X-Locale");
    private static final String NEVER = "x-never";
    private static final List<String> ANSWERED = List.of("MS-RequestId", "MS-CorrelationId");

    private final Call call;
    private final ObjectNode operation;
    private final Fragments fragments;
    private final ObjectNode shared;

    /** @param shared answers that calls have in common, to be added to */
    Operation(Call call, ObjectNode operation, Fragments fragments, ObjectNode shared) {
        this.call = call;
        this.operation = operation;
        this.fragments = fragments;
        this.shared = shared;
    }

    void complete(JsonNode knownParameters) {
        operation.put("operationId", call.operationId());
        operation.putArray("tags").add(tag());
        JsonNode own = fragments.calls().path(call.name());
        if (Json.members(own.path("responses"))
                .anyMatch(answer -> answer.getKey().startsWith("2"))) {
            operation.remove("responses");
        }
        Set<String> reached = Refused.classesReachedBy(call);
        Json.members(fragments.reached())
                .filter(part -> reached.contains(part.getKey().replace('.', '/')))
                .forEach(part -> Json.merge(operation, part.getValue()));
        Json.merge(operation, own);
        parameters(knownParameters);
        call.rule().filter(rule -> !rule.isOpen()).ifPresent(this::door);
        refusals();
        answered();
    }

    /** The word behind whoever it is about: what the call is about. */
    String tag() {
        return Stream.of(call.path()
                        .replaceAll("^/[^/]+/(operator/|(customers|partners)/\\{\\w+}/)?", "")
                        .split("[/.]"))
                .findFirst()
                .orElseThrow();
    }

    private void parameters(JsonNode known) {
        var parameters = Json.list(operation, "parameters");
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString("");
            add((ObjectNode) parameter, fragments.parameters().path(tag()).path(name));
            add((ObjectNode) parameter, known.path(name));
        }
        SENT.forEach(name -> parameters.add(Json.ref("parameters", name)));
    }

    private static void add(ObjectNode parameter, JsonNode usual) {
        Json.members(usual)
                .filter(member -> member.getKey().equals("schema") || !parameter.has(member.getKey()))
                .forEach(member -> parameter.set(member.getKey(), member.getValue()));
    }

    private void door(Rule rule) {
        String scope = rule.scope().orElseThrow().text();
        operation.putArray("security").addObject().putArray("bearer").add(scope);
        String parties = rule.parties().stream().map(Party::words).collect(Collectors.joining(", or "));
        String said = operation.path("description").asString("");
        if (!said.isEmpty()) {
            operation.put("description", said + "\n\nFor " + parties + ", with the scope `" + scope + "`.");
        }
    }

    private void refusals() {
        Set<Told> usual = Everywhere.of(call);
        Set<Told> all = new TreeSet<>(usual);
        all.addAll(Refused.by(call));
        ObjectNode responses = Json.member(operation, "responses");
        Bundle own = Bundle.beside(call.handler().getDeclaringClass().getName().replace('.', '/'));
        Json.members(responses)
                .forEach(answer -> given(answer.getValue().path("x-codes"), own)
                        .map(code -> new Told(Integer.parseInt(answer.getKey()), code.getKey(), code.getValue()))
                        .forEach(all::add));
        never(all);
        Map<Integer, Set<Told>> byStatus = new TreeMap<>();
        all.forEach(told ->
                byStatus.computeIfAbsent(told.status(), any -> new TreeSet<>()).add(told));
        byStatus.forEach((status, told) -> {
            if (usual.containsAll(told)) {
                String name =
                        status + told.stream().map(Told::code).distinct().collect(Collectors.joining(".", ".", ""));
                refusal(Json.member(shared, name), status, told);
                responses.set(String.valueOf(status), Json.ref("responses", name));
            } else {
                refusal(Json.member(responses, String.valueOf(status)), status, told);
            }
        });
    }

    /** Takes away what the code could say and this call does not: codes, or codes with a variant. */
    private void never(Set<Told> all) {
        Set<String> never =
                Json.stream(operation.path(NEVER)).map(JsonNode::asString).collect(Collectors.toSet());
        operation.remove(NEVER);
        for (String key : never) {
            if (!all.removeIf(told -> told.key().equals(key) || told.code().equals(key))) {
                throw new IllegalStateException(
                        call + " has " + key + " under " + NEVER + ", and cannot say it anyway");
            }
        }
    }

    /** Codes that are not to be found in the code: a list of them, or each with what it says. */
    private static Stream<Map.Entry<String, Bundle>> given(JsonNode codes, Bundle own) {
        if (codes.isArray()) {
            return Json.stream(codes).map(code -> Map.entry(code.asString(), own));
        }
        return Json.members(codes)
                .map(code -> Map.entry(
                        code.getKey(),
                        new Bundle("", Map.of(code.getKey(), code.getValue().asString()))));
    }

    private static void refusal(ObjectNode response, int status, Set<Told> told) {
        Map<String, Set<String>> words = new TreeMap<>();
        told.forEach(
                one -> words.computeIfAbsent(one.code(), any -> new TreeSet<>()).add(one.words()));
        var codes = response.putArray("x-codes");
        words.keySet().forEach(codes::add);
        response.put(
                "description",
                HttpStatus.valueOf(status).getReasonPhrase() + ".\n\n"
                        + words.entrySet().stream()
                                .map(code -> "- `" + code.getKey() + "`: " + String.join(" · ", code.getValue()))
                                .collect(Collectors.joining("\n")));
        ObjectNode content = Json.member(response, "content");
        for (String type : List.of("application/problem+json", "application/json")) {
            content.putObject(type).set("schema", Json.ref("schemas", "Problem"));
        }
        ObjectNode headers = headers(response);
        headers.set("Content-Language", Json.ref("headers", "Content-Language"));
        if (status == 429 || status == 503) {
            headers.set("Retry-After", Json.ref("headers", "Retry-After"));
        }
        if (status == 401 || status == 403) {
            headers.set("WWW-Authenticate", Json.ref("headers", "WWW-Authenticate"));
        }
    }

    /** Whatever the answer, it names the call; in order of their statuses. */
    private void answered() {
        boolean speaks = Stream.of(call.handler().getParameterTypes()).anyMatch(Language.class::equals);
        Map<String, JsonNode> answers = new TreeMap<>();
        Json.members(operation.path("responses")).forEach(answer -> {
            answers.put(answer.getKey(), answer.getValue());
            if (!answer.getValue().has("$ref")) {
                ObjectNode headers = headers((ObjectNode) answer.getValue());
                if (speaks) {
                    headers.set("Content-Language", Json.ref("headers", "Content-Language"));
                }
            }
        });
        operation.putObject("responses").setAll(answers);
    }

    private static ObjectNode headers(ObjectNode answer) {
        ObjectNode headers = Json.member(answer, "headers");
        ANSWERED.forEach(name -> headers.set(name, Json.ref("headers", name)));
        return headers;
    }
}
