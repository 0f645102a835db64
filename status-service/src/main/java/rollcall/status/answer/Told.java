package rollcall.status.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import rollcall.devices.judgement.Wording;
import rollcall.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Faults and warnings in the language of whoever reads them. The view keeps them as events tell them, in English, with all
 * that another language needs to say the same.
 */
public final class Told {
    private Told() {}

    /**
     * The same findings with message and advice in that language.
     *
     * @param findings a JSON array; null if there are none
     */
    public static String in(Language language, String findings) {
        if (findings == null || language == Language.ENGLISH) {
            return findings;
        }
        Wording wording = Wording.in(language.locale());
        JsonNode array = JsonMapper.shared().readTree(findings);
        array.forEach(finding -> reword((ObjectNode) finding, wording));
        return array.toString();
    }

    private static void reword(ObjectNode finding, Wording wording) {
        String code = text(finding, "code");
        String reason = text(finding, "reason");
        String column = text(finding, "column");
        String value = text(finding, "value");
        Map<String, String> arguments = new LinkedHashMap<>();
        finding.path("arguments")
                .properties()
                .forEach(argument ->
                        arguments.put(argument.getKey(), argument.getValue().asString()));
        finding.put("message", wording.message(code, reason, column, value, arguments));
        finding.put("advice", wording.advice(code, reason, column, value, arguments));
    }

    private static String text(ObjectNode finding, String name) {
        return finding.path(name).asString("");
    }
}
