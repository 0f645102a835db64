package rollcall.devices.judgement;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import rollcall.words.Words;

/**
 * Says in somebody's language what was found and what to do next. The words stand in {@code wording.properties}, English,
 * under {@code <code>.<reason>.message} and {@code .advice}, or without the reason as the code's general words; {@code
 * {column}}, {@code {value}} and the names of {@link Reason#arguments()} stand for what was found. Another language is a
 * file {@code wording_<language>.properties} beside it; what it leaves out is said in English.
 */
public final class Wording {
    private static final Words WORDS = Words.beside(Wording.class, "wording");
    private static final String MESSAGE = ".message";
    private static final String ADVICE = ".advice";
    private static final String ANY_OTHER = "OTHER";

    private final ResourceBundle words;

    private Wording(ResourceBundle words) {
        this.words = words;
    }

    /** The wording of a language, or in English where there is none. */
    public static Wording in(Locale locale) {
        return new Wording(WORDS.in(locale));
    }

    /** What was found. */
    public String message(Finding finding) {
        return message(finding.code().name(), finding.reason(), finding.column(), finding.value(), finding.arguments());
    }

    /** What to do next, naming the remedy. */
    public String advice(Finding finding) {
        return advice(finding.code().name(), finding.reason(), finding.column(), finding.value(), finding.arguments());
    }

    /** What a code says in general. */
    public String message(Code code) {
        return message(code.name(), "", "", "", Map.of());
    }

    /** What was found, as an event tells it; a code or reason unknown here gets general words. */
    public String message(String code, String reason, String column, String value, Map<String, String> arguments) {
        return filled(template(code, reason, MESSAGE), code, column, value, arguments);
    }

    /** What to do next, as an event tells it; a code or reason unknown here gets general words. */
    public String advice(String code, String reason, String column, String value, Map<String, String> arguments) {
        return filled(template(code, reason, ADVICE), code, column, value, arguments);
    }

    private String template(String code, String reason, String suffix) {
        String precise = code + "." + reason + suffix;
        if (!reason.isEmpty() && words.containsKey(precise)) {
            return words.getString(precise);
        }
        return words.getString(words.containsKey(code + suffix) ? code + suffix : ANY_OTHER + suffix);
    }

    private static String filled(
            String template, String code, String column, String value, Map<String, String> arguments) {
        return Words.filled(template, place -> switch (place) {
            case "code" -> code;
            case "column" -> column;
            case "value" -> value;
            default -> arguments.getOrDefault(place, "?");
        });
    }
}
