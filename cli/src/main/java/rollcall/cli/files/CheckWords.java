package rollcall.cli.files;

import java.util.Locale;
import java.util.Map;
import rollcall.devices.csv.FileShape;
import rollcall.words.Words;

/** What a check says beside what the rules say. */
record CheckWords(Locale locale) {
    private static final Words WORDS = Words.beside(CheckWords.class, "files");

    String say(String key, Map<String, ?> arguments) {
        return WORDS.say(key, arguments).in(locale);
    }

    /** How a file is written, in one line. */
    String shape(FileShape shape) {
        return shape.dialect().code() + ", "
                + shape.format().encoding().charset().name();
    }

    String summary(CheckSummary summary) {
        return say(
                summary.rejected() == 0 ? "summary.clean" : "summary.faulty",
                Map.of(
                        "rows", number(summary.rowCount()),
                        "accepted", number(summary.accepted()),
                        "rejected", number(summary.rejected())));
    }

    String number(int count) {
        return String.format(locale, "%,d", count);
    }
}
